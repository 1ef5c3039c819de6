import type { Core } from '@strapi/strapi';

import { BANNER_UID, PLUGIN_ID } from '../plugin-id';
import type { Config } from './config';

interface Attribute {
  default?: unknown;
}

/**
 * Makes the newsroom's donate page, currency and amounts what a new banner starts with: the Content Manager and the
 * Document Service fill in what the schema names as default. What is set empty gets back the default it had.
 */
export const donationDefaults = (strapi: Core.Strapi): ((donation: Config['donation']) => void) => {
  const attributesOf = (model: unknown) =>
    (model as { attributes: Record<string, Attribute> } | undefined)?.attributes;
  const ask = attributesOf(strapi.get('components').get(`${PLUGIN_ID}.ask`));
  const attributes = {
    url: attributesOf(strapi.contentType(BANNER_UID))?.donateUrl,
    currency: ask?.currency,
    amounts: ask?.amounts,
  };
  const before = {
    url: attributes.url?.default,
    currency: attributes.currency?.default,
    amounts: attributes.amounts?.default,
  };
  return (donation) => {
    for (const name of ['url', 'currency', 'amounts'] as const) {
      const attribute = attributes[name];
      if (attribute) {
        attribute.default = donation[name] || before[name];
      }
    }
  };
};
