/** No route of the admin tells a role a title, a name or copy that the Content Manager would not show that role. */
import { admin } from '../../server/src/routes/admin';
import {
  type Case,
  CASES,
  CONSENTING,
  DONE_TO_REMINDERS,
  each,
  query,
  readerOf,
  type World,
} from './support/admin-route-cases';
import { addLocale, ARTICLE, BANNER, CAMPAIGN } from './support/content';
import { sendBeacon, TIME_ZONE, writeCounts } from './support/counting';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';
import { makeRoles, type RoleClient, type RoleRights } from './support/roles';
import { saveSecrets, SECTION, secretsIn, TYPES } from './support/secrets-of';

const ROLES: RoleRights[] = [
  { name: 'none' },
  { name: 'types without fields', may: { fields: 'none' } },
  { name: 'own entries', may: { conditions: ['admin::is-creator'] } },
  { name: 'English only', may: { locales: ['en'] } },
  { name: 'no names', may: { fields: 'all but names' } },
  { name: 'everything', may: {} },
];

const ROUTES = admin.routes.map(({ method, path }) => `${method} ${path}`);

let newsroom: Newsroom;
let inbox: Inbox;
let world: World;
let clients: Record<string, RoleClient>;
/** By role, what the Content Manager shows. */
const shown = new Map<string, string[]>();

const ask = async (client: RoleClient, method: string, path: string, body?: unknown) => {
  const answer =
    method === 'GET'
      ? await client.get(path)
      : await client.send(method as 'POST' | 'PUT' | 'DELETE', path, body);
  return { status: answer.status, text: await answer.text() };
};

/** What the Content Manager itself shows of all there is, entry by entry. */
const shownByContentManager = async (client: RoleClient): Promise<string[]> => {
  const found = new Set<string>();
  for (const [uid, ids] of [
    [BANNER, each(world).flatMap(({ banner, draftBanner }) => [banner, draftBanner])],
    [CAMPAIGN, each(world).flatMap(({ campaign, draftCampaign }) => [campaign, draftCampaign])],
    [ARTICLE, each(world).map(({ article }) => article)],
    [SECTION, each(world).map(({ section }) => section)],
  ] as const) {
    for (const id of ids) {
      for (const more of [{ locale: 'en' }, { locale: 'de' }]) {
        for (const status of ['draft', 'published']) {
          const path = `/content-manager/collection-types/${uid}/${id}${query({ ...more, status })}`;
          const { status: code, text } = await ask(client, 'GET', path);
          if (code === 200) {
            secretsIn(text).forEach((secret) => found.add(secret));
          }
        }
      }
    }
  }
  return [...found].sort();
};

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({
    config: { timeZone: TIME_ZONE, publicUrl: 'https://cms.example' },
    smtpPort: inbox.port,
  });
  await addLocale(newsroom, 'de');
  clients = await makeRoles(newsroom, {
    roles: ROLES,
    types: TYPES,
    names: ['name', 'title', 'heading'],
  });
  const theirs = await saveSecrets(newsroom, 'their', null);
  const own = await saveSecrets(newsroom, 'own', clients['own entries']!.userId);
  world = { theirs, own, reminders: {} };
  const readers = ROLES.flatMap(({ name }) =>
    DONE_TO_REMINDERS.map((action) => readerOf(action, name)),
  );
  for (const { banner, campaign, article, draftBanner } of each(world)) {
    for (const email of [CONSENTING, ...readers]) {
      await newsroom.post('/reminders', { email, banner, option: 'P1M', locale: 'en' });
    }
    const event = { campaign, banner, locale: 'en', placement: 'article-end' };
    await sendBeacon(newsroom, [{ ...event, event: 'impression' }]);
    for (const [locale, id] of [
      ['', banner],
      ['en', draftBanner],
      ['en', banner],
    ] as const) {
      await newsroom.run(
        (strapi, attachment: object) =>
          strapi.plugin('donation-banners').service('attachments').set(attachment),
        {
          ...{ contentType: ARTICLE, documentId: article, locale },
          ...{ mode: 'show', banner: id, placement: 'article-end' },
        },
      );
    }
  }
  await writeCounts(newsroom);
  for (const email of readers) {
    world.reminders[email] = await newsroom.run(async (strapi, address: string) => {
      const [emailHash] = strapi.plugin('donation-banners').service('secrets').hashes(address);
      const reminders = strapi.db.query('plugin::donation-banners.reminder' as never);
      return (await reminders.findMany({ where: { emailHash } })).map(
        ({ documentId }: { documentId: string }) => documentId,
      );
    }, email);
  }
  for (const [role, client] of Object.entries(clients)) {
    shown.set(role, await shownByContentManager(client));
  }
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});

test('each route of the admin has a case, and no case is without a route', () => {
  expect(Object.keys(CASES).sort()).toEqual([...ROUTES].sort());
  expect({
    routes: ROUTES.length,
    roles: ROLES.length,
    walked: ROUTES.length * ROLES.length,
  }).toEqual({ routes: 37, roles: 6, walked: 222 });
});

test('the Content Manager shows each role something else', () => {
  const numbers = Object.fromEntries([...shown].map(([role, secrets]) => [role, secrets.length]));
  const { everything = 0 } = numbers;
  expect(numbers).toMatchObject({ none: 0, 'types without fields': 0 });
  expect(numbers['own entries']).toBe(everything / 2);
  expect(shown.get('English only')!.some((secret) => secret.includes('-de-'))).toBe(false);
  expect(shown.get('no names')!.some((secret) => /-(name|title|heading)-/.test(secret))).toBe(
    false,
  );
});

describe.each(ROUTES)('%s', (route) => {
  const [method = ''] = route.split(' ');

  test.each(ROLES.map(({ name }) => name))('tells nothing else: %s', async (role) => {
    const client = clients[role] as RoleClient;
    const { calls, tells } = CASES[route] as Case;
    const told = new Set<string>();
    const mailsBefore = inbox.mails.length;
    let answers = 0;
    for (const { path, body } of calls(world, role)) {
      const { status, text } = await ask(client, method, `/donation-banners${path}`, body);
      expect([200, 201, 400, 403, 404, 409]).toContain(status);
      answers += 1;
      secretsIn(text).forEach((secret) => told.add(secret));
      const link = method === 'POST' && path === '/preview-links' && status === 201;
      if (link) {
        const token = new URL(JSON.parse(text).data.address).searchParams.get('preview') as string;
        const preview = await newsroom.api(`/choices?${new URLSearchParams({ preview: token })}`);
        // What is published is everybody's.
        secretsIn(await preview.text())
          .filter((secret) => !secret.endsWith('-published'))
          .forEach((secret) => told.add(secret));
      }
    }
    const mails = inbox.mails
      .slice(mailsBefore)
      .filter(({ to }) => [to ?? []].flat().some(({ text }) => text.includes(client.email)));
    for (const mail of mails) {
      secretsIn(`${mail.subject} ${mail.text} ${String(mail.html)}`).forEach((secret) =>
        told.add(secret),
      );
    }
    const may = shown.get(role) as string[];
    const typed = [...told].filter((secret) => secret.startsWith('sec-form-'));
    expect([...told].filter((secret) => !may.includes(secret) && !typed.includes(secret))).toEqual(
      [],
    );
    expect(answers).toBeGreaterThan(0);
    if (role === 'everything' && tells) {
      expect(told.size).toBeGreaterThan(typed.length);
    }
  });
});
