import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../plugin-id';

const NAME = 'content-rule';

/** The custom field's name in schemas. */
export const CONTENT_RULE_FIELD = `plugin::${PLUGIN_ID}.${NAME}`;

/** Makes the custom field known; the admin has the input of the same name. */
export const registerContentRuleField = (strapi: Core.Strapi): void => {
  strapi.customFields.register({
    name: NAME,
    plugin: PLUGIN_ID,
    type: 'json',
    inputSize: { default: 12, isResizable: false },
  });
};
