import { logIn } from './support/admin-client';
import { Newsroom } from './support/newsroom';

const ARTICLE = 'api::article.article';

/** What no route of the admin API takes for granted. */
const BODIES: unknown[] = [
  null,
  [],
  'text',
  {},
  { rule: 5 },
  { rule: { types: 'x', conditions: {} } },
  { email: 5 },
  { email: 'no address' },
  { contentType: 5, changes: 'x' },
  { contentType: ARTICLE, changes: [{}] },
  { contentType: 'api::nope.nope', documentIds: ['$'], locale: 7 },
  { paused: 'yes' },
  { version: 'x', changed: [] },
  { version: 0, changed: { nope: 1 } },
  { contentType: '__proto__', documentId: '../..', locale: 'constructor' },
  { contentType: ARTICLE, documentId: 'a'.repeat(256), reader: 7, now: 'never' },
  { form: [], locale: 'xx-', banner: {} },
  { form: { ask: 'x', reminder: 5, body: {} }, locale: 'en' },
];

const QUERIES = [
  '',
  '?page=-1&pageSize=x&status=nope',
  '?contentType=x&documentId=%00&locale=%FF',
  `?contentType=${ARTICLE}&documentId[$ne]=1&field=__proto__`,
  '?contentType[]=a&contentType[]=b&now=never&reader[country]=x&drafts=7',
];

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await Newsroom.start();
});
afterAll(() => newsroom.stopAndRemove());

/** How many rows each of the plugin's own tables holds. */
const rowCounts = () =>
  newsroom.run(async (strapi) => {
    const counts: Record<string, number> = {};
    for (const uid of Object.keys(strapi.contentTypes)) {
      if (uid.startsWith('plugin::donation-banners.')) {
        counts[uid] = await strapi.db.query(uid as never).count();
      }
    }
    return counts;
  });

test('the admin API refuses what it cannot take, and stores nothing of it', async () => {
  const admin = await logIn(newsroom, 'strapi-super-admin');
  const routes = await newsroom.run((strapi) =>
    (strapi.plugin('donation-banners').routes as any).admin.routes.map(
      ({ method, path }: { method: string; path: string }) => ({ method, path }),
    ),
  );
  const before = await rowCounts();
  const wrong: string[] = [];
  for (const { method, path } of routes) {
    const url = `/donation-banners${path.replace(':id', 'nope')}`;
    const bodies = method === 'GET' ? [] : BODIES.map((body) => ({ query: '', body }));
    const queries = QUERIES.map((query) => ({ query, body: {} }));
    for (const { query, body } of [...queries, ...bodies]) {
      const answer =
        method === 'GET'
          ? await admin.get(url + query)
          : await admin.send(method, url + query, body);
      await answer.arrayBuffer();
      // To look is allowed with odd filters, and so is to ask why about no article at all.
      const mayAnswer = method === 'GET' || path === '/explain';
      if (answer.status >= 500 || (answer.status < 400 && !mayAnswer)) {
        wrong.push(`${answer.status} ${method} ${url}${query} ${JSON.stringify(body)}`);
      }
    }
  }
  expect(routes.length).toBeGreaterThan(25);
  expect(wrong).toEqual([]);
  expect(await rowCounts()).toEqual(before);
});

test('what is none of a field’s choices is refused by the field, and not stored', async () => {
  const admin = await logIn(newsroom, 'strapi-super-admin');
  const before = await rowCounts();
  const bad: Array<[path: string, data: object]> = [
    ['placement', { placement: 'nowhere' }],
    ['audience.account', { audience: { account: 'sometimes' } }],
    ['audience.supporters', { audience: { supporters: 'yes' } }],
    ['audience.visit', { audience: { visit: 3 } }],
    ['audience.devices', { audience: { devices: 'phone, fridge' } }],
    ['audience.weekdays', { audience: { weekdays: 'Someday' } }],
    ['audience.countries', { audience: { countries: 'DE, Atlantis' } }],
    ['trigger.kind', { trigger: { kind: 'whim' } }],
  ];
  for (const [path, data] of bad) {
    const answer = await admin.send(
      'POST',
      '/content-manager/collection-types/plugin::donation-banners.campaign',
      { name: 'Bad', placement: 'article-end', priority: 0, traffic: 100, ...data },
    );
    const { error } = (await answer.json()) as {
      error: { details: { errors: Array<{ path: string[] }> } };
    };
    expect({ path, status: answer.status }).toEqual({ path, status: 400 });
    expect(error.details.errors.map((each) => each.path.join('.'))).toContain(path);
  }
  expect(await rowCounts()).toEqual(before);
});
