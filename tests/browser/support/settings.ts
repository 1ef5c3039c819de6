import type { Newsroom } from './newsroom';

/** Changes settings of the demo's plugin, in place of all changes before. */
export const changeSettings = async (
  { strapi, admin }: Newsroom,
  changed: Record<string, unknown>,
): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const login = await fetch(`${strapi}/admin/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify(admin),
  });
  const { data } = (await login.json()) as { data: { token: string } };
  const authorized = { ...headers, authorization: `Bearer ${data.token}` };
  const path = `${strapi}/donation-banners/settings`;
  const { data: settings } = (await (await fetch(path, { headers: authorized })).json()) as {
    data: { version: number };
  };
  const answer = await fetch(path, {
    method: 'PUT',
    headers: authorized,
    body: JSON.stringify({ version: settings.version, changed }),
  });
  if (!answer.ok) {
    throw new Error(`The settings were refused: ${await answer.text()}`);
  }
};
