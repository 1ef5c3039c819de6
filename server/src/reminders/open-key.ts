import type { Core } from '@strapi/strapi';

import { service } from '../service';

/**
 * Names the one open reminder that an address may have for a banner: with the current secret first, then with those
 * before it.
 */
export const openKeysOf = (
  strapi: Core.Strapi,
  banner: string,
  email: string,
): [current: string, ...earlier: string[]] => {
  const [current, ...earlier] = service(strapi, 'secrets').hashes(email);
  return [`${banner}:${current}`, ...earlier.map((hash) => `${banner}:${hash}`)];
};
