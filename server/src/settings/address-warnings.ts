import type { Core } from '@strapi/strapi';

import { isHttpUrl } from '../../../domain/src/web-address';
import { PLUGIN_ID } from '../plugin-id';
import { apiPrefix, publicAddresses } from './public-address';
import { settings } from './settings';

/** Where Strapi is at its developers' own machine. */
const AT_HOME = ['development', 'test'];

function* addressWarnings(strapi: Core.Strapi): Generator<string> {
  const isNamed =
    settings(strapi).publicUrl || isHttpUrl(strapi.config.get<string>('server.url', ''));
  if (!isNamed && !AT_HOME.includes(strapi.config.get<string>('environment'))) {
    yield `Set publicUrl, or Strapi’s server.url: without, links in e-mails and pictures lead to ${publicAddresses(strapi).server}, which readers do not reach.`;
  }
  if (apiPrefix(strapi) === '') {
    yield 'Name a prefix, such as /api, in Strapi’s api.rest.prefix: without, the routes for readers hide some of the admin’s, here and in Strapi’s own media library and languages.';
  }
}

/** Says once, at start, what Strapi's own settings make of the addresses that readers and editors use. */
export const warnOfAddresses = (strapi: Core.Strapi): void => {
  for (const warning of addressWarnings(strapi)) {
    strapi.log.warn(`[${PLUGIN_ID}] ${warning}`);
  }
};
