import { type AdminClient, logIn } from './support/admin-client';
import { ARTICLE, bannerData, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

/** What every object has without having been given it. */
const NAMES = ['__proto__', 'constructor', 'toString', 'valueOf'];

const QUERY = [
  'contentType',
  'documentId',
  'locale',
  'preview',
  'banner',
  'field',
  'search',
  'status',
];

let newsroom: Newsroom;
let banner: string;
let admin: AdminClient;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  banner = await saveBanner(newsroom);
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.stopAndRemove());

/** Objects that hold a name where one of the fields is looked for, and a field of that name. */
const bodiesOf = (name: string): object[] => [
  { locale: name, banner: name, undo: name, way: name, email: name, search: name, status: name },
  { email: 'reader@reader.example', banner, option: 'P1M', locale: name, timeZone: name },
  { email: 'reader@reader.example', banner, option: name },
  { email: 'reader@reader.example', banner: name, option: 'P1M' },
  { contentType: ARTICLE, documentId: name, locale: name, version: '', mode: 'hide' },
  { contentType: ARTICLE, field: name, rule: { types: [ARTICLE], conditions: [{ field: name }] } },
  { events: [{ event: name, campaign: name, banner: name, locale: name, placement: name }] },
  { reader: { quiet: { [name]: 1 }, impressions: { [name]: 1 }, country: name, device: name } },
  { changed: { [name]: 1 }, version: 0 },
  { form: { ask: [{ frequency: name, currency: name, amounts: name }] }, locale: 'en' },
  JSON.parse(`{${JSON.stringify(name)}: {"a": 1}}`),
];

const failed: string[] = [];
const note = async (answer: Response, what: string): Promise<void> => {
  const text = await answer.text();
  if (answer.status >= 500) {
    failed.push(`${answer.status} ${what}: ${text.slice(0, 200)}`);
  }
};
beforeEach(() => {
  failed.length = 0;
});

const isText = (value: unknown): value is string => typeof value === 'string';

test.each(NAMES)('readers who send %s are answered, and never with a failure', async (name) => {
  for (const path of ['/choices', '/country']) {
    for (const field of QUERY) {
      await note(await newsroom.api(`${path}?${field}=${name}`), `${path} ${field}`);
    }
  }
  await note(await newsroom.api(`/reminders/${name}`), 'page');
  for (const path of ['/reminders', '/reminders/undo', '/events', `/reminders/${name}/cancel`]) {
    for (const body of bodiesOf(name)) {
      const json = JSON.stringify(body);
      const headers = { 'content-type': 'application/json' };
      await note(await newsroom.api(path, { method: 'POST', headers, body: json }), path + json);
      const fields = Object.entries(body).filter(([, value]) => isText(value));
      const form = new URLSearchParams(fields as Array<[string, string]>);
      await note(await newsroom.api(path, { method: 'POST', body: form }), `${path} ${form}`);
    }
  }
  expect(failed).toEqual([]);
});

test.each(NAMES.slice(0, 2))(
  'editors who send %s are answered, and never with a failure',
  async (name) => {
    const routes = await newsroom.run((strapi) =>
      (strapi.plugin('donation-banners').routes as any).admin.routes.map(
        ({ method, path }: { method: string; path: string }) => ({ method, path }),
      ),
    );
    for (const { method, path } of routes) {
      const url = `/donation-banners${path.replace(':id', name)}`;
      for (const body of bodiesOf(name)) {
        const texts = Object.entries(body).filter(([, value]) => isText(value));
        const query = new URLSearchParams(texts as Array<[string, string]>);
        const asked = `${url}?${query}`;
        const answer = method === 'GET' ? admin.get(asked) : admin.send(method, asked, body);
        await note(await answer, `${method} ${asked} ${JSON.stringify(body)}`);
      }
    }
    expect(failed).toEqual([]);
  },
);

test.each(NAMES)('a banner or campaign that holds %s is refused or saved', async (name) => {
  const types = '/content-manager/collection-types/plugin::donation-banners';
  const ask = { frequency: name, currency: name, amounts: name, suggested: 5 };
  const copies = [
    { ask: [ask] },
    { heading: `{${name}}` },
    { donateUrl: `https://give.example/{${name}}` },
    { appearance: { layout: name, background: name } },
    { reminder: { question: `{${name}}`, options: [{ label: `{${name}}`, after: name }] } },
    { body: [{ type: name, children: [{ type: 'text', text: name }] }] },
  ];
  for (const copy of copies) {
    const saved = await admin.send('POST', `${types}.banner`, { ...bannerData(), ...copy });
    const body = await saved.clone().json();
    await note(saved, `banner ${JSON.stringify(copy)}`);
    if (body.data?.documentId) {
      const publish = `${types}.banner/${body.data.documentId}/actions/publish`;
      await note(await admin.send('POST', publish, {}), `publish ${JSON.stringify(copy)}`);
    }
  }
  const rule = { types: [ARTICLE], conditions: [{ field: name, match: name, values: [name] }] };
  for (const more of [
    { placement: name },
    { contentRule: rule },
    { audience: { countries: name, devices: name, supporters: name, languages: name } },
    { trigger: { kind: name } },
    { frequency: { [name]: 1 } },
  ]) {
    const data = { name: 'Autumn', priority: 0, traffic: 100, ...more };
    await note(await admin.send('POST', `${types}.campaign`, data), JSON.stringify(more));
  }
  expect(failed).toEqual([]);
});
