import type { Core } from '@strapi/strapi';

import { apiAddress, USUAL_API_PREFIX } from '../../../domain/src/api-address';
import { settings } from './settings';

/** Under which addresses readers reach Strapi, without slashes at the ends. */
export interface PublicAddresses {
  /** Of the server; it may hold a path. */
  server: string;
  /** Of the plugin's content API. */
  api: string;
}

/** Strapi's `api.rest.prefix`, as the app has it, without a slash at the end. */
export const apiPrefix = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('api.rest.prefix', USUAL_API_PREFIX).replace(/\/+$/, '');

/** Known here alone: whoever links to the server, or to what it keeps, asks for it. */
export const publicAddresses = (strapi: Core.Strapi): PublicAddresses => {
  const address = settings(strapi).publicUrl || strapi.config.get<string>('server.absoluteUrl');
  const server = address.replace(/\/+$/, '');
  return { server, api: apiAddress(server, apiPrefix(strapi)) };
};
