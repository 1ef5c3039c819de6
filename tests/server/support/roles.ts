import { type AdminClient, clientOf, PASSWORD } from './admin-client';
import type { Newsroom } from './newsroom';

/** What a role of the admin may do in the Content Manager, besides everything of the plugin's. */
export interface RoleRights {
  name: string;
  /** Of the content types; without, none. */
  may?: {
    /** Which of all fields; without, all. */
    fields?: 'none' | 'all but names';
    /** Which locales; without, all. */
    locales?: string[];
    conditions?: string[];
  };
}

export interface RoleClient extends AdminClient {
  userId: number;
  email: string;
}

interface Making {
  password: string;
  roles: RoleRights[];
  types: string[];
  names: string[];
}

/**
 * Makes roles with all of the plugin's rights, and with these on the content types; each with one user.
 * @param names the fields that name entries
 * @returns the users, by role
 */
export const makeRoles = async (
  newsroom: Newsroom,
  making: Omit<Making, 'password'>,
): Promise<Record<string, RoleClient>> => {
  const users = await newsroom.run(
    async (strapi, { password, roles, types, names }: Making) => {
      const made: Array<{ name: string; userId: number; email: string }> = [];
      const locales = (await strapi.plugin('i18n').service('locales').find()).map(
        ({ code }: { code: string }) => code,
      );
      const own = [...strapi.service('admin::permission').actionProvider.values()]
        .map(({ actionId }: { actionId: string }) => actionId)
        .filter((actionId: string) => actionId.startsWith('plugin::donation-banners.'));
      for (const { name, may } of roles) {
        const role = await strapi.service('admin::role').create({ name, description: name });
        const ofTypes = !may
          ? []
          : types.flatMap((subject) =>
              ['read', 'create', 'update', 'publish'].map((action) => {
                const all: string[] = strapi
                  .service('admin::content-type')
                  .getNestedFields(strapi.contentType(subject as never), {
                    components: strapi.components,
                  });
                const fields =
                  may.fields === 'none'
                    ? []
                    : may.fields === 'all but names'
                      ? all.filter((field) => !names.includes(field))
                      : all;
                const isLocalized = strapi
                  .plugin('i18n')
                  .service('content-types')
                  .isLocalizedContentType(strapi.contentType(subject as never));
                return {
                  action: `plugin::content-manager.explorer.${action}`,
                  subject,
                  properties: {
                    ...(action === 'publish' ? {} : { fields }),
                    ...(isLocalized ? { locales: may.locales ?? locales } : {}),
                  },
                  conditions: may.conditions ?? [],
                };
              }),
            );
        await strapi
          .service('admin::role')
          .assignPermissions(role.id, [...own.map((action: string) => ({ action })), ...ofTypes]);
        const email = `${name.toLowerCase().replace(/\W+/g, '-')}@gazette.example`;
        const { id: userId } = await strapi.service('admin::user').create({
          email,
          password,
          firstname: 'Role',
          lastname: 'Of Tests',
          isActive: true,
          roles: [role.id],
        });
        made.push({ name, userId, email });
      }
      return made;
    },
    { ...making, password: PASSWORD },
  );
  const clients: Record<string, RoleClient> = {};
  for (const { name, userId, email } of users) {
    clients[name] = { ...(await clientOf(newsroom, email)), userId, email };
  }
  return clients;
};
