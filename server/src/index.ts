import type { Core } from '@strapi/strapi';

import { watchChanges } from './catalogue/change-watch';
import { registerComponents } from './components';
import { contentTypes } from './content-types';
import { registerCustomFields } from './content-types/custom-fields';
import { enforceDocumentRules } from './content-types/document-rules';
import { controllers } from './controllers';
import { keepTables } from './database/keep-tables';
import { guardFormData } from './http/form-data';
import { middlewares } from './middlewares';
import { registerPermissions } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import { keepLastPublished } from './reminders/last-published';
import { routes } from './routes';
import { service } from './service';
import { services } from './services';
import { warnOfAddresses } from './settings/address-warnings';
import { config } from './settings/config';
import { settings } from './settings/settings';
import { wholeOrInert } from './strapi-version';

/** Once an hour. */
const PURGE = '0 17 * * * *';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerCustomFields(strapi);
  registerComponents(strapi);
  guardFormData(strapi);
};

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await keepTables(strapi);
  service(strapi, 'secrets').start();
  await service(strapi, 'settings-store').start();
  warnOfAddresses(strapi);
  enforceDocumentRules(strapi);
  watchChanges(strapi);
  keepLastPublished(strapi);
  await registerPermissions(strapi);
  await service(strapi, 'rate-limits').start();
  service(strapi, 'mail').start();
  await service(strapi, 'sending-address').start();
  await service(strapi, 'announcements').start();
  service(strapi, 'changes').start();
  service(strapi, 'events').start();
  await service(strapi, 'attachments').completeVersions();
  strapi.cron.add({
    [`${PLUGIN_ID}-purge`]: {
      task: async () => {
        await service(strapi, 'privacy').purge();
        await service(strapi, 'attachments').purgeHistory();
        await service(strapi, 'events').purge();
      },
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
  await service(strapi, 'events').stop();
  await service(strapi, 'changes').stop();
  await service(strapi, 'announcements').stop();
  service(strapi, 'rate-limits').stop();
  service(strapi, 'settings-store').stop();
};

export default wholeOrInert({
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers,
  middlewares,
  routes,
  services,
});
