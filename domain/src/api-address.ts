/** Strapi's own default for `api.rest.prefix`. */
export const USUAL_API_PREFIX = '/api';

/**
 * Where the plugin's content API is, without a slash at the end.
 *
 * @param origin base address of the Strapi server, which may hold a path (`https://host/cms`); empty for the page's own host
 * @param prefix Strapi's `api.rest.prefix`; empty where it has none
 */
export const apiAddress = (origin: string, prefix = USUAL_API_PREFIX): string =>
  `${origin.replace(/\/+$/, '')}${prefix}/donation-banners`;
