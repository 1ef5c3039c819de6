/** With double opt-in, each request makes an e-mail to confirm: how many may be asked for by all together. */
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

const limits = {
  enabled: true,
  perIp: { requests: 100, seconds: 60 },
  confirmations: { requests: 3, seconds: 3600 },
};

const READERS = ['a', 'b', 'c', 'd'].map((name) => `${name}@reader.example`);

let newsroom: Newsroom;
let banner: string;

const start = async (config: object): Promise<void> => {
  newsroom = await Newsroom.start({ config: { limits, ...config } });
  banner = await saveBanner(newsroom);
};
afterEach(() => newsroom.stopAndRemove());

const statusesOf = async (emails: string[], more: object = {}): Promise<number[]> => {
  const statuses: number[] = [];
  for (const email of emails) {
    const body = { email, banner, option: 'P1M', ...more };
    statuses.push((await newsroom.post('/reminders', body)).status);
  }
  return statuses;
};

test('no more than the limit; an entry for the calendar makes none', async () => {
  await start({ doubleOptIn: true });
  expect(await statusesOf(READERS, { way: 'calendar' })).toEqual([200, 200, 200, 200]);
  expect(await statusesOf(READERS)).toEqual([202, 202, 202, 429]);
  const refused = await newsroom.api('/reminders', {
    method: 'POST',
    body: new URLSearchParams({ email: 'e@reader.example', banner, option: 'P1M', locale: 'de' }),
  });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
  expect(await refused.text()).toContain('Das waren viele Anfragen.');
  expect(await rowsOf(newsroom, REMINDER)).toHaveLength(3);
});

test('reminders that need no confirming make none', async () => {
  await start({ doubleOptIn: false });
  expect(await statusesOf(READERS)).toEqual([201, 201, 201, 201]);
});
