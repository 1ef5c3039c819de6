import type { Core } from '@strapi/strapi';

import { possibleArticleTypes } from './articles';
import { watchChanges } from './change-watch';
import { registerComponents } from './components';
import { config } from './config';
import { registerContentRuleField } from './content-rule-field';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { enforceDocumentRules } from './document-rules';
import { middlewares } from './middlewares';
import { registerPermissions } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import { routes } from './routes';
import { service } from './service';
import { services } from './services';
import { settings } from './settings';

/** Once an hour. */
const PURGE = '0 17 * * * *';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerContentRuleField(strapi);
  registerComponents(strapi);
};

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await service(strapi, 'settings-store').start();
  enforceDocumentRules(strapi);
  watchChanges(strapi);
  await registerPermissions(strapi);
  await service(strapi, 'rate-limits').start();
  await service(strapi, 'announcements').start();
  service(strapi, 'changes').start();
  await service(strapi, 'attachments').keepContentTypes(possibleArticleTypes(strapi));
  strapi.cron.add({
    [`${PLUGIN_ID}-purge`]: {
      task: () => service(strapi, 'privacy').purge(),
      options: { rule: PURGE },
    },
  });
  const { enabled, cron } = settings(strapi).dispatch;
  if (enabled) {
    await service(strapi, 'dispatch').start();
    strapi.cron.add({
      [PLUGIN_ID]: { task: () => service(strapi, 'dispatch').tick(), options: { rule: cron } },
    });
  }
};

const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await service(strapi, 'dispatch').stop();
  await service(strapi, 'changes').stop();
  await service(strapi, 'announcements').stop();
  service(strapi, 'rate-limits').stop();
  service(strapi, 'settings-store').stop();
};

export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers,
  middlewares,
  routes,
  services,
};
