import type { Core } from '@strapi/strapi';

import type { ChosenList } from '../../../domain/src/audience-lists';
import { PLACEMENTS } from '../../../domain/src/banner';
import { PLUGIN_ID } from '../plugin-id';

/** What Strapi stores for each custom field. */
const TYPES = {
  'content-rule': 'json',
  choice: 'enumeration',
  placement: 'enumeration',
  list: 'text',
  amounts: 'string',
} as const;

const attribute = <Name extends keyof typeof TYPES>(name: Name) => ({
  type: 'customField',
  customField: `plugin::${PLUGIN_ID}.${name}`,
});

/** Which articles a campaign is for. */
export const CONTENT_RULE = attribute('content-rule');

/** Amounts of the currency in the attribute `currency` beside it: `2, 2.50, 1500`. */
export const AMOUNTS = attribute('amounts');

/** One of some values, each of which the admin says in its language. */
export const choiceOf = <Value extends string>(values: readonly Value[]) => ({
  ...attribute('choice'),
  enum: [...values],
});

/** A place in the page, with a picture of it. */
export const PLACEMENT = { ...attribute('placement'), enum: [...PLACEMENTS] };

/** Several of some values, kept as text with commas between them; the admin knows those of the name. */
export const listOf = (values: ChosenList) => ({
  ...attribute('list'),
  options: { values },
});

/** Makes the custom fields known; the admin has inputs of the same names. */
export const registerCustomFields = (strapi: Core.Strapi): void => {
  for (const [name, type] of Object.entries(TYPES)) {
    strapi.customFields.register({
      name,
      plugin: PLUGIN_ID,
      type,
      ...(type === 'json' && { inputSize: { default: 12, isResizable: false } }),
    });
  }
};
