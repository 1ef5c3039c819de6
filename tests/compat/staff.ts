import type { AdminClient } from '../server/support/admin-client';

export const OWNER = { email: 'owner@gazette.example', password: 'Only-For-Tests-1' };
const EDITOR = { email: 'editor@gazette.example', password: 'Only-For-Tests-1' };

const post = async (url: string, body: object, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  }
  return ((await answer.json()) as { data: any }).data;
};

const clientOf = (url: string, token: string): AdminClient => {
  const authorization = `Bearer ${token}`;
  return {
    get: (path) => fetch(`${url}${path}`, { headers: { authorization } }),
    send: (method, path, body) =>
      fetch(`${url}${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
};

/** Registers the first admin. */
export const registerOwner = async (url: string): Promise<AdminClient> => {
  const { token } = await post(`${url}/admin/register-admin`, { ...OWNER, firstname: 'Owner' });
  return clientOf(url, token);
};

/** Invites an editor whose role has these of the plugin's permissions and no others. */
export const inviteEditor = async (
  url: string,
  owner: AdminClient,
  names: string[],
): Promise<AdminClient> => {
  const { data: roles } = (await (await owner.get('/admin/roles')).json()) as { data: any[] };
  const { id } = roles.find(({ code }) => code === 'strapi-editor');
  await owner.send('PUT', `/admin/roles/${id}/permissions`, {
    permissions: names.map((name) => ({
      action: `plugin::donation-banners.${name}`,
      subject: null,
      properties: {},
      conditions: [],
    })),
  });
  const invited = await owner.send('POST', '/admin/users', {
    email: EDITOR.email,
    firstname: 'Editor',
    roles: [id],
  });
  const { registrationToken } = ((await invited.json()) as { data: any }).data;
  const { token } = await post(`${url}/admin/register`, {
    registrationToken,
    userInfo: { firstname: 'Editor', password: EDITOR.password },
  });
  return clientOf(url, token);
};
