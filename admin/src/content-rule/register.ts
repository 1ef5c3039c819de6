import type { StrapiApp } from '@strapi/strapi/admin';
import { Filter } from '@strapi/icons';
import { PLUGIN_ID } from '../plugin-id';
import { messageId } from '../translate';

/** Makes the input for content rules known; the server has the custom field of the same name. */
export const registerContentRule = (app: Pick<StrapiApp, 'customFields'>): void => {
  app.customFields.register({
    name: 'content-rule',
    pluginId: PLUGIN_ID,
    type: 'json',
    icon: Filter,
    intlLabel: { id: messageId('rule.name'), defaultMessage: 'Content rule' },
    intlDescription: {
      id: messageId('rule.description'),
      defaultMessage: 'Which articles a campaign is for',
    },
    components: {
      Input: () =>
        import('./ContentRuleInput').then(({ ContentRuleInput }) => ({
          default: ContentRuleInput as never,
        })),
    },
  });
};
