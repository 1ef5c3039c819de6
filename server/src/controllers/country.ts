import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { settings } from '../settings';

/** Codes with a name that are no country's: unions, and “unknown” (Unicode, UTS 35, “Unicode Region Subtag”). */
const NO_COUNTRY = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** ISO 3166-1 alpha-2, and XK, which is used for Kosovo; not what is withdrawn (SU) or an alias (UK). */
const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) &&
  !NO_COUNTRY.includes(code) &&
  names.of(code) !== undefined &&
  Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

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
