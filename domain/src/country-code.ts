/** The code of a country in capital letters (ISO 3166-1 alpha-2), as far as the text looks like one; `ZZ` is the unknown one (UTS #35). */
export const toCountryCode = (text: unknown): string | undefined =>
  /^(?!zz)[a-z]{2}$/i.test(String(text)) ? String(text).toUpperCase() : undefined;
