import type { Core } from '@strapi/strapi';

import account from '../../account.json';
import { LOCALES } from './locales';

const READABLE = ['api::article.article', 'api::section.section'];

/** Lets the paper's site read articles and sections without logging in. */
export const openToReaders = async (strapi: Core.Strapi): Promise<void> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const action of READABLE.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`])) {
    const permission = { action, role: role.id };
    const table = strapi.db.query('plugin::users-permissions.permission');
    if ((await table.count({ where: permission })) === 0) {
      await table.create({ data: permission });
    }
  }
};

/** Adds the languages that Strapi does not have from the start. */
export const addLocales = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales');
  const names: Record<string, string> = { en: 'English (en)', de: 'German (de)' };
  for (const code of LOCALES) {
    if (!(await locales.findByCode(code))) {
      await locales.create({ code, name: names[code] });
    }
  }
};

/** The account of `demo/account.json`, which may do everything; nothing where there is an account already. */
export const addAdmin = async (strapi: Core.Strapi): Promise<void> => {
  const users = strapi.service('admin::user');
  if (await users.exists()) {
    return;
  }
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await users.create({
    ...account,
    firstname: 'Editor',
    lastname: 'on duty',
    isActive: true,
    registrationToken: null,
    roles: [superAdmin.id],
  });
};
