/** What a browser with Trusted Types has (https://w3c.github.io/trusted-types/). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): unknown };
}

/** None where the page's security policy does not name it: then the browser takes texts, or says what it wants. */
const policy = () => {
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    return trustedTypes?.createPolicy('donation-banners', { createHTML: (html) => html });
  } catch {
    return undefined;
  }
};

let known: ReturnType<typeof policy>;

/**
 * Sets HTML that is escaped already, also where the page requires Trusted Types.
 * @throws TypeError where it does, and allows no policy `donation-banners`
 */
export const setHtml = (target: { innerHTML: string }, html: string): void => {
  known ??= policy();
  target.innerHTML = (known?.createHTML(html) ?? html) as string;
};
