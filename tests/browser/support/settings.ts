import type { Newsroom } from './newsroom';
import { callAs, dataOf } from './staff';

/** Changes settings of the demo's plugin, in place of all changes before. */
export const changeSettings = async (
  newsroom: Newsroom,
  changed: Record<string, unknown>,
): Promise<void> => {
  const call = await callAs(newsroom, newsroom.admin);
  const path = '/donation-banners/settings';
  const { version } = await dataOf<{ version: number }>(call('GET', path));
  await dataOf(call('PUT', path, { version, changed }));
};
