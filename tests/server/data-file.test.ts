import { contentTypes } from '../../server/src/content-types';
import { DOCUMENT_KINDS, ROW_KINDS } from '../../server/src/data-file/record-kinds';
import { type AdminClient, logIn } from './support/admin-client';
import {
  addLocale,
  ARTICLE,
  BANNER,
  bannerData,
  REMINDER,
  rowsOf,
  saveArticle,
  saveBanner,
} from './support/content';
import { exported, imported, recordsOf } from './support/data-file';
import { type DatabaseKind } from './support/databases';
import { Newsroom } from './support/newsroom';
import { EDITOR_MAY, fillNewsroom, savePicture } from './support/whole-newsroom';

const DATABASES: DatabaseKind[] = [
  'sqlite',
  ...(process.env.TEST_POSTGRES_URL ? (['postgres'] as const) : []),
  ...(process.env.TEST_MYSQL_URL ? (['mysql'] as const) : []),
];

let source: Newsroom;
let lines: string[];

beforeAll(async () => {
  source = await Newsroom.start();
  await fillNewsroom(source);
  lines = await exported(source);
});
afterAll(() => source.stopAndRemove());

const parsed = (line: string): any => JSON.parse(line);

/** A file of these lines alone, whole. */
const only = (isIn: (line: string) => boolean): string[] => {
  const [header = '', ...records] = lines.slice(0, -1);
  const left = records.filter(isIn);
  const counts: Record<string, number> = {};
  for (const { kind } of left.map(parsed)) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return [header, ...left, JSON.stringify({ kind: 'end', records: counts })];
};

describe.each(DATABASES)('into an empty newsroom on %s', (database) => {
  let target: Newsroom;
  beforeAll(async () => {
    target = await Newsroom.start({ database });
    await addLocale(target, 'de');
    await savePicture(target);
  });
  afterAll(() => target.stopAndRemove());

  test('everything comes over, and is exported again as it was', async () => {
    const { added, notices } = await imported(target, lines);
    expect(notices).toEqual([expect.stringMatching(/^Sending is paused/)]);
    expect(added).toMatchObject({
      banner: 3,
      campaign: 1,
      'last-published-banner': 1,
      reminder: 2,
      suppression: 2,
      setting: 2,
    });
    expect(recordsOf(await exported(target))).toEqual(recordsOf(lines));
  });

  test('the same file again adds nothing', async () => {
    const before = await exported(target);
    const { added } = await imported(target, lines);
    expect(new Set(Object.values(added))).toEqual(new Set([0]));
    expect((await exported(target)).slice(1)).toEqual(before.slice(1));
  });

  test('readers get the campaign at once, with the picture and the pinned banner', async () => {
    const { entryDocumentId: documentId } = parsed(
      lines.find((line) => line.startsWith('{"kind":"attachment"')) as string,
    ).values;
    const article = { contentType: ARTICLE, documentId: await saveArticle(target), locale: 'en' };
    const choices = await (await target.api(`/choices?${new URLSearchParams(article)}`)).json();
    expect(choices.campaigns).toMatchObject([{ variants: [{ weight: 1 }, { weight: 2 }] }]);
    const [{ banner }] = choices.campaigns[0].variants;
    expect(choices.banners[banner].image.url).toMatch(/\/uploads\/wall\.png$/);
    const state = await target.run(
      (strapi, article: { contentType: string; documentId: string; locale: string }) =>
        strapi.plugin('donation-banners').service('attachments').find(article),
      { contentType: ARTICLE, documentId, locale: 'en' },
    );
    expect(state).toMatchObject({ mode: 'show', banner });
  });

  test('links in e-mails that are out already still open, and the address is readable', async () => {
    const [row] = await rowsOf(target, REMINDER);
    const made = await target.run(
      (strapi, reminder: Record<string, any>) => {
        const secrets = strapi.plugin('donation-banners').service('secrets');
        return [secrets.token(reminder.documentId), secrets.unseal(reminder.emailSealed)];
      },
      row as Record<string, any>,
    );
    expect(made[1]).toBe('one@reader.example');
    expect((await target.api(`/reminders/${made[0]}`)).status).toBe(200);
  });

  test('an editor opens the banner as before', async () => {
    const admin: AdminClient = await logIn(target, 'strapi-super-admin');
    const { documentId, versions } = parsed(
      lines.find((line) => line.startsWith('{"kind":"banner"')) as string,
    );
    const path = `/content-manager/collection-types/${BANNER}/${documentId}`;
    const { data } = (await (await admin.get(`${path}?locale=en`)).json()) as any;
    expect(data).toMatchObject({ heading: 'Not yet published', image: { name: 'wall.png' } });
    expect(data.reminder.options).toHaveLength(versions[0].reminder.options.length);
    const saved = await admin.send('PUT', `${path}?locale=en`, { heading: 'Once more' });
    expect(saved.status).toBe(200);
    const published = await admin.send('POST', `${path}/actions/publish?locale=en`, {});
    expect(published.status).toBe(200);
  });
});

describe('into a newsroom that has banners and reminders', () => {
  let target: Newsroom;
  let banner: string;
  beforeAll(async () => {
    target = await Newsroom.start();
    banner = parsed(lines.find((line) => line.startsWith('{"kind":"banner"')) as string).documentId;
    await saveBanner(target, {
      data: bannerData({ documentId: banner, heading: 'Written here' } as never),
    });
    for (const email of ['one@reader.example', 'never@reader.example', 'here@reader.example']) {
      await target.post('/reminders', { email, banner, option: 'P3M', locale: 'en' });
    }
    await imported(
      target,
      only((line) => !line.includes('_pause"')),
    );
  });
  afterAll(() => target.stopAndRemove());

  test('nothing is sent before somebody resumes it', async () => {
    const pause = await target.run((strapi) =>
      strapi.plugin('donation-banners').service('pause').state(),
    );
    expect(pause).toMatchObject({ paused: true });
  });

  test('what is there under the same name stays, what is missing is added', async () => {
    const banners = await rowsOf(target, BANNER);
    expect(
      banners.filter(({ documentId }) => documentId === banner).map(({ heading }) => heading),
    ).toEqual(['Written here', 'Written here']);
    expect(new Set(banners.map(({ documentId }) => documentId)).size).toBe(3);
  });

  test('one promise to a reader stays one, and a no from either side holds', async () => {
    const reminders = await rowsOf(target, REMINDER);
    const statuses = await target.run((strapi, rows: Array<Record<string, any>>) => {
      const secrets = strapi.plugin('donation-banners').service('secrets');
      return rows.map(({ emailSealed, option, status }) =>
        [secrets.unseal(emailSealed), option, status].join(' '),
      );
    }, reminders);
    expect(statuses.sort()).toEqual([
      'here@reader.example P3M scheduled',
      'never@reader.example P3M suppressed',
      'one@reader.example P3M scheduled',
      'two@reader.example P1M suppressed',
    ]);
  });
});

describe('what is refused changes nothing', () => {
  let target: Newsroom;
  let before: string[];
  beforeAll(async () => {
    target = await Newsroom.start({
      config: { secrets: ['another-secret-of-32-characters-or-more'] },
    });
    before = await exported(target);
  });
  afterAll(() => target.stopAndRemove());
  afterEach(async () => {
    expect((await exported(target)).slice(1)).toEqual(before.slice(1));
  });

  const withoutPeople = () => only((line) => !/"kind":"(reminder|suppression)"/.test(line));
  const changed = (kind: string, from: string | RegExp, to: string) =>
    withoutPeople().map((line) =>
      line.startsWith(`{"kind":"${kind}"`) ? line.replace(from, to) : line,
    );

  test.each<[string, () => string[], RegExp]>([
    ['another secret', () => lines, /^Line \d+: readers’ addresses are sealed with a secret/],
    ['a file that broke off', () => withoutPeople().slice(0, -1), /^The file broke off/],
    ['a file that lost a line', () => withoutPeople().toSpliced(4, 1), /^The file lacks lines/],
    ['an empty file', () => [], /^The file is empty/],
    ['another file', () => ['{"a":1}'], /^The file is no export of donation banners/],
    [
      'a later format',
      () => [lines[0]!.replace('"version":1', '"version":2')],
      /^The file is of format version 2/,
    ],
    ['no JSON', () => [lines[0]!, 'DROP TABLE'], /^Line 2 is no JSON object/],
    ['an unknown kind', () => changed('campaign', 'campaign', 'constructor'), /unknown kind/],
    [
      'a value of another type',
      () => changed('campaign', '"priority":3', '"priority":"high"'),
      /^Line \d+, versions\.0\.priority: /,
    ],
    [
      'an unknown field',
      () => changed('banner', '"heading"', '"headline"'),
      /^Line \d+, versions\.0: .*headline/,
    ],
    [
      'a value that is none of the choices',
      () => changed('attachment', '"mode":"hide"', '"mode":"maybe"'),
      /^Line \d+, values\.mode: /,
    ],
  ])('%s', async (_, file, message) => {
    await expect(imported(target, file())).rejects.toThrow(message);
  });
});

test('without people it goes to a newsroom with another secret', async () => {
  const target = await Newsroom.start({
    config: { secrets: ['another-secret-of-32-characters-or-more'] },
  });
  const file = only((line) => line.startsWith('{"kind":"banner"'));
  const { notices, added } = await imported(target, file);
  expect(added.banner).toBe(3);
  expect(notices).toEqual([
    'The picture “wall.png” is not in the media library.',
    'The locale de is not among those of Strapi: add it in Settings.',
  ]);
  await target.stopAndRemove();
});

test('nothing that is kept is forgotten, but for what instances tell each other', () => {
  const kinds = [
    ...Object.values(DOCUMENT_KINDS),
    ...Object.values(ROW_KINDS).map(({ uid }) => uid),
  ];
  const kept = Object.keys(contentTypes).filter((name) => name !== 'change');
  expect(kinds.sort()).toEqual(kept.map((name) => `plugin::donation-banners.${name}`).sort());
});

test('the file holds no address, no secret, and the rights that roles were given', () => {
  const all = lines.join('\n');
  expect(all).not.toContain('reader.example');
  expect(all).not.toContain('encryption-key-for-tests');
  const actions = lines.map(parsed).map(({ role, action }) => role === 'strapi-editor' && action);
  expect(actions).toEqual(
    expect.arrayContaining(EDITOR_MAY.map((name) => `plugin::donation-banners.${name}`)),
  );
});
