import type { Newsroom } from './newsroom';

/** With what somebody logs in to the admin. */
export type Account = Newsroom['admin'];

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Calls the admin API as somebody. */
export type Call = (method: Method, path: string, body?: unknown) => Promise<Response>;

/** Logs in, and answers how to call the admin API of the demo from then on. */
export const callAs = async ({ strapi }: Newsroom, account: Account): Promise<Call> => {
  const send = (path: string, options: RequestInit): Promise<Response> =>
    fetch(`${strapi}${path}`, {
      ...options,
      headers: { 'content-type': 'application/json', ...options.headers },
    });
  const login = await send('/admin/login', { method: 'POST', body: JSON.stringify(account) });
  const { data } = (await login.json()) as { data: { token: string } };
  const authorization = `Bearer ${data.token}`;
  return (method, path, body) =>
    send(path, {
      method,
      headers: { authorization },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
};

/** Calls, and answers `data` of what is answered. @throws with the server's words where it refuses */
export const dataOf = async <Data>(answer: Promise<Response>): Promise<Data> => {
  const response = await answer;
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${response.url} answered ${response.status}: ${text}`);
  }
  return (JSON.parse(text) as { data: Data }).data;
};

interface Role {
  id: number;
  code: string;
}

interface Permission {
  action: string;
  subject: string | null;
  properties: object;
  conditions: string[];
}

const PASSWORD = 'Harbour-Gazette-2';

/** The types that have languages; a role is given none by Strapi itself. */
const TRANSLATED = ['api::article.article', 'plugin::donation-banners.banner'];

/**
 * Lets a role work in every language, and gives it these of the plugin's permissions besides what Strapi gives it by
 * itself.
 */
const allow = async (call: Call, role: Role, plugin: readonly string[]): Promise<void> => {
  const path = `/admin/roles/${role.id}/permissions`;
  const held = await dataOf<Permission[]>(call('GET', path));
  const permissions = held.map(({ action, subject, properties, conditions }) => ({
    action,
    subject,
    conditions,
    properties: TRANSLATED.includes(subject ?? '')
      ? { ...properties, locales: ['en', 'de'] }
      : properties,
  }));
  const wanted = plugin.map((name) => `plugin::donation-banners.${name}`);
  const others = permissions.filter(({ action }) => !wanted.includes(action));
  const granted = wanted.map((action) => ({
    action,
    subject: null,
    properties: {},
    conditions: [],
  }));
  await dataOf(call('PUT', path, { permissions: [...others, ...granted] }));
};

/**
 * A colleague with one of Strapi's own roles.
 *
 * @param role its code
 * @param plugin what the role may do with the plugin, such as `attachments.read`; a super admin may do everything
 */
export const hire = async (
  newsroom: Newsroom,
  role: 'strapi-super-admin' | 'strapi-editor' | 'strapi-author',
  name: string,
  plugin: readonly string[] = [],
): Promise<Account> => {
  const call = await callAs(newsroom, newsroom.admin);
  const roles = await dataOf<Role[]>(call('GET', '/admin/roles'));
  const wanted = roles.find(({ code }) => code === role);
  if (!wanted) {
    throw new Error(`There is no role ${role}.`);
  }
  if (plugin.length > 0) {
    await allow(call, wanted, plugin);
  }
  const account = { email: `${name.toLowerCase()}@harbour-gazette.example`, password: PASSWORD };
  const user = await dataOf<{ id: number }>(
    call('POST', '/admin/users', {
      email: account.email,
      firstname: name,
      lastname: 'Tolvaad',
      roles: [wanted.id],
    }),
  );
  await dataOf(
    call('PUT', `/admin/users/${user.id}`, { isActive: true, password: account.password }),
  );
  return account;
};
