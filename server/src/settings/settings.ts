import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../plugin-id';
import type { Config } from './config';

const inForce = new WeakMap<Core.Strapi, Config>();

/** The plugin's configuration in `config/plugins.ts`, defaults filled in. */
export const configured = (strapi: Core.Strapi): Config =>
  strapi.config.get<Config>(`plugin::${PLUGIN_ID}`);

/** The settings in force: as configured, but for what editors changed. A look-up; ask again each time, they change. */
export const settings = (strapi: Core.Strapi): Config => inForce.get(strapi) ?? configured(strapi);

/** Puts settings in force in this process. */
export const putInForce = (strapi: Core.Strapi, config: Config): void => {
  inForce.set(strapi, config);
};
