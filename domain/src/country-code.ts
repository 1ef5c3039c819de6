/** The code of a country in capital letters (ISO 3166-1 alpha-2), as far as the text looks like one. */
export const toCountryCode = (text: unknown): string | undefined =>
  /^[a-z]{2}$/i.test(String(text)) ? String(text).toUpperCase() : undefined;
