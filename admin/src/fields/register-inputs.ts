import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { Filter } from '@strapi/icons';
import { PLUGIN_ID } from '../plugin-id';
import { messageId, type MessageKey } from '../translate';

interface Input {
  /** What the server stores. */
  type: 'json' | 'enumeration' | 'text' | 'string';
  /** For the Content-Type Builder, which offers all custom fields for all types. */
  name: MessageKey;
  description: MessageKey;
  load: () => Promise<unknown>;
}

/** The inputs of the server's custom fields, by their names. */
const INPUTS: Record<string, Input> = {
  'content-rule': {
    type: 'json',
    name: 'rule.name',
    description: 'rule.description',
    load: async () => (await import('../content-rule/ContentRuleInput')).ContentRuleInput,
  },
  choice: {
    type: 'enumeration',
    name: 'input.choice',
    description: 'input.purpose',
    load: async () => (await import('./ChoiceInput')).ChoiceInput,
  },
  placement: {
    type: 'enumeration',
    name: 'input.placement',
    description: 'input.purpose',
    load: async () => (await import('./PlacementInput')).PlacementInput,
  },
  list: {
    type: 'text',
    name: 'input.list',
    description: 'input.purpose',
    load: async () => (await import('./ListInput')).ListInput,
  },
  amounts: {
    type: 'string',
    name: 'input.amounts',
    description: 'input.purpose',
    load: async () => (await import('./AmountsInput')).AmountsInput,
  },
};

/** Makes the inputs known. */
export const registerInputs = (app: Pick<StrapiApp, 'customFields'>): void => {
  for (const [field, { type, name, description, load }] of Object.entries(INPUTS)) {
    app.customFields.register({
      name: field,
      pluginId: PLUGIN_ID,
      type,
      icon: Filter,
      intlLabel: { id: messageId(name), defaultMessage: field },
      intlDescription: { id: messageId(description), defaultMessage: field },
      components: { Input: async () => ({ default: (await load()) as ComponentType }) },
    });
  }
};
