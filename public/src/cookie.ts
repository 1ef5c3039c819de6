import { DAY } from '../../domain/src/time';

/**
 * What a cookie of the page's holds.
 *
 * @throws where cookies are off, or it holds what `writeCookie` never wrote
 */
export const readCookie = (name: string): string | undefined => {
  const [, value] = new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie) ?? [];
  return value && decodeURIComponent(value);
};

/**
 * Writes a first-party cookie (RFC 6265).
 *
 * @param days how long it is kept; without, until the browser closes
 * @throws where cookies are off
 */
export const writeCookie = (name: string, value: string, days?: number): void => {
  const end = days && new Date(Date.now() + days * DAY).toUTCString();
  document.cookie = [
    `${name}=${encodeURIComponent(value)}`,
    'path=/',
    'samesite=lax',
    ...(end ? [`expires=${end}`] : []),
    ...(location.protocol === 'https:' ? ['secure'] : []),
  ].join('; ');
};
