import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { service } from '../service';

/** Of an id, beyond which its digest stands for it: the column holds 255 characters. */
const MOST_CHARACTERS = 64;

/**
 * Names the one open reminder that an address may have for a banner: with the current secret first, then with those
 * before it.
 */
export const openKeysOf = (
  strapi: Core.Strapi,
  banner: string,
  email: string,
): [current: string, ...earlier: string[]] => {
  const name =
    banner.length > MOST_CHARACTERS ? createHash('sha256').update(banner).digest('hex') : banner;
  const [current, ...earlier] = service(strapi, 'secrets').hashes(email);
  return [`${name}:${current}`, ...earlier.map((hash) => `${name}:${hash}`)];
};
