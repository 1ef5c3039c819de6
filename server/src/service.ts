import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from './plugin-id';
import type { services } from './services';

export type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

/** One of the plugin's own services, typed. */
export const service = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): Services[Name] => strapi.plugin(PLUGIN_ID).service(name);
