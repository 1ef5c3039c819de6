import type { Newsroom } from './newsroom';

export const PASSWORD = 'Only-For-Tests-1';

/** Calls the admin API as one user. */
export interface AdminClient {
  get(path: string): Promise<Response>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Response>;
}

/** Logs in as a user who is there already, with the password of all of them. */
export const clientOf = async (newsroom: Newsroom, email: string): Promise<AdminClient> => {
  const answer = await fetch(`${newsroom.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  const authorization = `Bearer ${data.token}`;
  return {
    get: (path) => fetch(`${newsroom.url}${path}`, { headers: { authorization } }),
    send: (method, path, body) =>
      fetch(`${newsroom.url}${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
};

/** Logs in as a user with the role (`strapi-super-admin`, `strapi-editor`, `strapi-author`), created the first time. */
export const logIn = async (newsroom: Newsroom, role: string): Promise<AdminClient> => {
  const email = `${role}@gazette.example`;
  await newsroom.run(
    async (strapi, user: { email: string; password: string; role: string }) => {
      if (await strapi.service('admin::user').exists({ email: user.email })) {
        return;
      }
      const { id } = await strapi.service('admin::role').findOne({ code: user.role });
      await strapi.service('admin::user').create({
        email: user.email,
        password: user.password,
        firstname: 'Test',
        lastname: 'Editor',
        isActive: true,
        roles: [id],
      });
    },
    { email, password: PASSWORD, role },
  );
  return clientOf(newsroom, email);
};

/** Gives the editor role these of the plugin's permissions, and no others; it may see all banners and campaigns. */
export const allowEditor = (newsroom: Newsroom, names: readonly string[]) =>
  newsroom.run(
    async (strapi, actions: string[]) => {
      const roles = strapi.service('admin::role');
      const { id } = await roles.findOne({ code: 'strapi-editor' });
      const locales = (await strapi.plugin('i18n').service('locales').find()).map(
        ({ code }: { code: string }) => code,
      );
      const seen = ['banner', 'campaign'].map((name) => {
        const subject = `plugin::donation-banners.${name}`;
        const fields = strapi
          .service('admin::content-type')
          .getNestedFields(strapi.contentType(subject as never), { components: strapi.components });
        const properties = { fields, ...(name === 'banner' ? { locales } : {}) };
        return { action: 'plugin::content-manager.explorer.read', subject, properties };
      });
      await roles.assignPermissions(id, [
        ...actions.map((action) => ({ action: `plugin::donation-banners.${action}` })),
        ...seen,
      ]);
    },
    [...names],
  );
