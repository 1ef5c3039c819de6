/** The value of one of the page's cookies. */
export const readCookie = (name: string): string | undefined => {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return cookie && decodeURIComponent(cookie.slice(name.length + 1));
};

/** Sets a first-party cookie for the whole site, for so many days or until the browser closes. */
export const writeCookie = (name: string, value: string, days?: number): void => {
  const parts = [`${name}=${encodeURIComponent(value)}`, 'path=/', 'samesite=lax'];
  if (days) {
    parts.push(`max-age=${days * 86_400}`);
  }
  if (location.protocol === 'https:') {
    parts.push('secure');
  }
  document.cookie = parts.join('; ');
};
