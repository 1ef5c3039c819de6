import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { isCountry } from '../../../domain/src/countries';
import { settings } from '../settings/settings';

/** The country that the header names, in upper case; `null` where it names none: `XX`, and `T1` for Tor, are unknown. */
const countryIn = (header: string): string | null => {
  const code = header.trim().toUpperCase();
  return isCountry(code) ? code : null;
};

/** Where a reader is, as far as the site's CDN knows. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find(ctx: Context) {
    const { countryHeader } = settings(strapi).choices;
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = { country: countryHeader ? countryIn(ctx.get(countryHeader)) : null };
  },
});
