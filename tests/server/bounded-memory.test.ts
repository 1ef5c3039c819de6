import { publishArticle } from './support/choosing';
import { saveBanner, saveCampaign } from './support/content';
import { bytesHeld, MEGABYTE } from './support/memory';
import { Newsroom } from './support/newsroom';

/** Characters in a query string; Node.js takes 16 kB of headers. */
const LONG = 12_000;
const AT_ONCE = 20;

let newsroom: Newsroom;
let article: string;

beforeAll(async () => {
  newsroom = await Newsroom.start({ config: { limits: { enabled: true } } });
  const banner = await saveBanner(newsroom);
  await saveCampaign(newsroom, { banner });
  article = await publishArticle(newsroom, {});
});
afterAll(() => newsroom.stopAndRemove());

/** What is held more after so many questions than after as many before them. */
const grownBy = async (times: number, ask: (index: number) => Promise<unknown>) => {
  const askAll = async (from: number, to: number): Promise<number> => {
    for (let first = from; first < to; first += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, offset) => ask(first + offset)));
    }
    return bytesHeld(newsroom);
  };
  const before = await askAll(0, times / 10);
  return (await askAll(times / 10, times)) - before;
};

const read = async (path: string, headers: Record<string, string> = {}): Promise<number> => {
  const answer = await newsroom.api(path, { headers });
  await answer.arrayBuffer();
  return answer.status;
};

test.each<[string, (index: number) => Promise<unknown>]>([
  ['parameters that nobody knows', (index) => read(`/choices?x=${index}${'x'.repeat(LONG)}`)],
  [
    'locales that nobody publishes in',
    (index) => read(`/choices?documentId=${article}&locale=en-x-a${index.toString(36)}`),
  ],
  [
    'ids of articles that are not there',
    (index) => read(`/choices?documentId=${index}${'x'.repeat(200)}`),
  ],
  [
    'codings that nobody reads',
    (index) => read('/choices', { 'accept-encoding': `x${index}${'x'.repeat(LONG)}` }),
  ],
])('%s leave nothing behind', async (_, ask) => {
  expect(await grownBy(4000, ask)).toBeLessThan(8 * MEGABYTE);
});

test('whatever else an address says, the answer is the one to its question', async () => {
  const bodyOf = async (query: string) => (await newsroom.api(`/choices?${query}`)).text();
  const wanted = await bodyOf(
    `contentType=api%3A%3Aarticle.article&documentId=${article}&locale=en`,
  );
  for (const query of [
    `documentId=${article}`,
    `locale=en&documentId=${article}`,
    `documentId=${article}&locale=en-GB&fbclid=1`,
    `documentId=${article}&locale=tlh`,
  ]) {
    expect([query, await bodyOf(query)]).toEqual([query, wanted]);
  }
});

test('networks without number are counted in bounded memory, and the latest are not forgotten', async () => {
  const count = (networks: [from: number, to: number]) =>
    newsroom.run(async (strapi, [from, to]: [number, number]) => {
      const limits = strapi.plugin('donation-banners').service('rate-limits');
      for (let network = from; network < to; network += 1) {
        await limits.count('perIp', `2001:db8:${network >> 16}:${network & 65535}::/64`);
      }
      for (let times = 0; times < 60; times += 1) {
        await limits.count('perIp', '192.0.2.1');
      }
      return limits.count('perIp', '192.0.2.1') as Promise<number>;
    }, networks);
  expect(await count([0, 60_000])).toBeGreaterThan(0);
  const before = await bytesHeld(newsroom);
  expect(await count([60_000, 300_000])).toBeGreaterThan(0);
  expect((await bytesHeld(newsroom)) - before).toBeLessThan(8 * MEGABYTE);
});
