import type { Core } from '@strapi/strapi';

import type { Config } from './config';
import { PLUGIN_ID } from './plugin-id';

/** The plugin's configuration, defaults filled in. */
export const settings = (strapi: Core.Strapi): Config =>
  strapi.config.get<Config>(`plugin::${PLUGIN_ID}`);

/** The address under which readers reach the plugin's content API, without a slash at the end. */
export const apiAddress = (strapi: Core.Strapi): string => {
  const base = settings(strapi).publicUrl || strapi.config.get<string>('server.absoluteUrl');
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  return `${base.replace(/\/+$/, '')}${prefix}/${PLUGIN_ID}`;
};
