import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { Filter } from '@strapi/icons';
import { PLUGIN_ID } from '../plugin-id';
import { messageId } from '../translate';

type Input = ComponentType<never>;

/** The inputs of the server's custom fields, by their names. */
const INPUTS = {
  'content-rule': {
    type: 'json',
    load: (): Promise<Input> =>
      import('../content-rule/ContentRuleInput').then((module) => module.ContentRuleInput as Input),
  },
  choice: {
    type: 'enumeration',
    load: (): Promise<Input> =>
      import('./ChoiceInput').then((module) => module.ChoiceInput as Input),
  },
  list: {
    type: 'text',
    load: (): Promise<Input> => import('./ListInput').then((module) => module.ListInput as Input),
  },
} as const;

/** Makes the inputs known. Their names are never seen: no other type of content can have them. */
export const registerInputs = (app: Pick<StrapiApp, 'customFields'>): void => {
  for (const [name, { type, load }] of Object.entries(INPUTS)) {
    app.customFields.register({
      name,
      pluginId: PLUGIN_ID,
      type,
      icon: Filter,
      intlLabel: { id: messageId('rule.name'), defaultMessage: 'Content rule' },
      intlDescription: {
        id: messageId('rule.description'),
        defaultMessage: 'Which articles a campaign is for',
      },
      components: { Input: async () => ({ default: (await load()) as never }) },
    });
  }
};
