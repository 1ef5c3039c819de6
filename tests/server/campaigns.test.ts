import { type AdminClient, logIn } from './support/admin-client';
import { publish } from './support/choosing';
import { act, CAMPAIGN, saveBanner, saveCampaign } from './support/content';
import { Newsroom } from './support/newsroom';

const CAMPAIGNS = '/donation-banners/campaigns';
const STARTS = '2026-12-01T08:00:00.000Z';
const ENDS = '2026-12-31T08:00:00.000Z';

let newsroom: Newsroom;
let editor: AdminClient;
let banner: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  editor = await logIn(newsroom, 'strapi-super-admin');
  banner = await saveBanner(newsroom);
});
afterAll(() => newsroom.stopAndRemove());

interface Listed {
  id: string;
  version: string;
  [name: string]: unknown;
}

const list = async (client = editor) => {
  const answer = await client.get(CAMPAIGNS);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as any).data as {
    campaigns: Listed[];
    banners: Record<string, string[]>;
    variants: Record<string, string>;
    defaultLocale: string;
  };
};

const listed = async (id: string, client = editor): Promise<Listed> =>
  (await list(client)).campaigns.find((each) => each.id === id) as Listed;

const move = async (id: string, body: object, client = editor) => {
  const answer = await client.send('PUT', `${CAMPAIGNS}/${id}/times`, body);
  return { status: answer.status, ...((await answer.json()) as any) };
};

const draftOf = (id: string) =>
  newsroom.run(
    (strapi, documentId: string) =>
      strapi.db
        .query('plugin::donation-banners.campaign' as never)
        .findOne({ where: { documentId, publishedAt: null }, populate: ['updatedBy'] as never }),
    id,
  ) as Promise<Record<string, any>>;

const saveDraft = (data: object): Promise<string> =>
  newsroom.run(async (strapi, each: object) => {
    const campaigns = strapi.documents('plugin::donation-banners.campaign' as never) as any;
    return (await campaigns.create({ data: each })).documentId as string;
  }, data);

/** Gives the author role these permissions on campaigns, and no others. */
const allowAuthor = (
  permissions: Array<{ action: string; fields?: string[]; conditions?: string[] }>,
) =>
  newsroom.run(async (strapi, all: typeof permissions) => {
    const roles = strapi.service('admin::role');
    const { id } = await roles.findOne({ code: 'strapi-author' });
    await roles.assignPermissions(
      id,
      all.map(({ action, fields, conditions }) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: 'plugin::donation-banners.campaign',
        properties: fields ? { fields } : {},
        conditions: conditions ?? [],
      })),
    );
  }, permissions);

const FIELDS = ['name', 'startsAt', 'endsAt'];

test('campaigns are listed as readers get them, drafts as they stand', async () => {
  const id = await saveCampaign(newsroom, {
    banner,
    more: { startsAt: STARTS, priority: 3, traffic: 40, audience: { countries: 'DE' } },
  });
  await newsroom.run(
    (strapi, documentId: string) =>
      (strapi.documents('plugin::donation-banners.campaign' as never) as any).update({
        documentId,
        data: { name: 'Winter', priority: 7 },
      }),
    id,
  );
  const draft = await saveDraft({ name: 'An idea', placement: 'overlay' });
  const { campaigns, banners, variants, defaultLocale } = await list();
  expect(campaigns.find((each) => each.id === id)).toMatchObject({
    name: 'Winter',
    placement: 'article-end',
    startsAt: STARTS,
    priority: 3,
    traffic: 40,
    rule: null,
    audience: { country: { in: ['DE'] } },
    variants: [{ banner, weight: 1 }],
    published: true,
    fixed: 'unpublished-changes',
  });
  expect(campaigns.find((each) => each.id === draft)).toMatchObject({
    name: 'An idea',
    published: false,
    fixed: null,
    variants: [],
  });
  expect(banners).toEqual({ [banner]: ['en'] });
  expect(defaultLocale).toBe('en');
  expect(new Set(Object.values(variants))).toEqual(new Set([banner]));
});

test('a published campaign that is moved is published anew, and can be moved back', async () => {
  const id = await saveCampaign(newsroom, { banner, more: { startsAt: STARTS } });
  const before = await listed(id);
  const { status, data } = await move(id, {
    version: before.version,
    startsAt: '2026-12-02T08:00:00.000Z',
    endsAt: ENDS,
  });
  expect(status).toBe(200);
  expect(data).toMatchObject({ startsAt: '2026-12-02T08:00:00.000Z', endsAt: ENDS, fixed: null });
  expect(data).toEqual(await listed(id));
  expect(data.version).not.toBe(before.version);
  expect(await draftOf(id)).toMatchObject({ endsAt: ENDS, updatedBy: { firstname: 'Test' } });
  expect((await move(id, { version: data.version, startsAt: STARTS, endsAt: null })).status).toBe(
    200,
  );
  const after = await listed(id);
  expect(after).toMatchObject({ startsAt: STARTS, variants: [{ banner, weight: 1 }] });
  expect(after).not.toHaveProperty('endsAt');
});

test('a draft that is moved stays a draft', async () => {
  const id = await saveDraft({ name: 'Spring', placement: 'page-top' });
  const { version } = await listed(id);
  const { data } = await move(id, { version, startsAt: STARTS, endsAt: null });
  expect(data).toMatchObject({ startsAt: STARTS, published: false });
});

test('what somebody else changed meanwhile is told, and not overwritten', async () => {
  const id = await saveCampaign(newsroom, { banner, more: { startsAt: STARTS } });
  const { version } = await listed(id);
  await publish(newsroom, { uid: CAMPAIGN, documentId: id, data: { endsAt: ENDS } });
  const { status, error } = await move(id, { version, startsAt: null, endsAt: null });
  expect(status).toBe(409);
  expect(error.details.current).toMatchObject({ id, startsAt: STARTS, endsAt: ENDS });
  expect(await listed(id)).toMatchObject({ startsAt: STARTS, endsAt: ENDS });
});

test('of two who move it at once, one is refused', async () => {
  const id = await saveCampaign(newsroom, { banner });
  const { version } = await listed(id);
  const answers = await Promise.all(
    ['2026-12-03T00:00:00.000Z', '2026-12-04T00:00:00.000Z'].map((startsAt) =>
      move(id, { version, startsAt, endsAt: null }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { data } = answers.find(({ status }) => status === 200)!;
  expect(await listed(id)).toEqual(data);
});

test('changes that are not published are not published with new times', async () => {
  const id = await saveCampaign(newsroom, { banner });
  await newsroom.run(
    (strapi, documentId: string) =>
      (strapi.documents('plugin::donation-banners.campaign' as never) as any).update({
        documentId,
        data: { traffic: 5 },
      }),
    id,
  );
  const { version } = await listed(id);
  const { status, error } = await move(id, { version, startsAt: STARTS, endsAt: null });
  expect(status).toBe(409);
  expect(error.message).toContain('not published');
  expect(await listed(id)).toMatchObject({ traffic: 100 });
  await act(newsroom, CAMPAIGN, 'discardDraft', { documentId: id });
  expect(await listed(id)).toMatchObject({ fixed: null });
});

test.each([
  ['an end before the start', { startsAt: ENDS, endsAt: STARTS }, ['endsAt']],
  ['no moment', { startsAt: 'soon', endsAt: null }, ['startsAt']],
  ['half of it', { startsAt: null }, ['endsAt']],
  ['no version', { version: undefined, startsAt: null, endsAt: null }, ['version']],
])('%s is refused, and nothing is stored', async (_, body, path) => {
  const id = await saveCampaign(newsroom, { banner, more: { startsAt: STARTS } });
  const before = await listed(id);
  const { status, error } = await move(id, { version: before.version, ...body });
  expect(status).toBe(400);
  expect(error.details.errors[0].path).toEqual(path);
  expect(await listed(id)).toEqual(before);
});

test('a campaign that does not exist is not found', async () => {
  const body = { version: 'x', startsAt: null, endsAt: null };
  expect((await move('nope', body)).status).toBe(404);
});

test('it takes the rights of the Content Manager: read to see, update and publish to move', async () => {
  const id = await saveCampaign(newsroom, { banner });
  const draft = await saveDraft({ name: 'Summer', placement: 'page-top' });
  const author = await logIn(newsroom, 'strapi-author');
  const moveAs = async (documentId: string) => {
    const { version } = await listed(documentId);
    return (await move(documentId, { version, startsAt: STARTS, endsAt: null }, author)).status;
  };
  await allowAuthor([]);
  expect((await author.get(CAMPAIGNS)).status).toBe(403);
  expect(await moveAs(draft)).toBe(403);
  await allowAuthor([{ action: 'read', fields: FIELDS }]);
  expect(await listed(draft, author)).toMatchObject({ fixed: 'forbidden' });
  expect(await moveAs(draft)).toBe(403);
  await allowAuthor([
    { action: 'read', fields: FIELDS },
    { action: 'update', fields: ['name', 'startsAt'] },
  ]);
  expect(await moveAs(draft)).toBe(403);
  await allowAuthor([
    { action: 'read', fields: FIELDS },
    { action: 'update', fields: FIELDS },
  ]);
  expect(await moveAs(draft)).toBe(200);
  expect(await moveAs(id)).toBe(403);
  await allowAuthor([
    { action: 'read', fields: FIELDS },
    { action: 'update', fields: FIELDS },
    { action: 'publish' },
  ]);
  expect(await moveAs(id)).toBe(200);
  await allowAuthor([
    { action: 'read', fields: FIELDS },
    { action: 'update', fields: FIELDS, conditions: ['admin::is-creator'] },
    { action: 'publish' },
  ]);
  expect(await listed(id, author)).toMatchObject({ fixed: 'forbidden' });
  expect(await moveAs(id)).toBe(403);
});

test('of campaigns that a role may not see, it is told what readers meet, without name, and of drafts nothing', async () => {
  const id = await saveCampaign(newsroom, { banner });
  const draft = await saveDraft({ name: 'Secret', placement: 'page-top' });
  const author = await logIn(newsroom, 'strapi-author');
  await allowAuthor([{ action: 'read', fields: FIELDS, conditions: ['admin::is-creator'] }]);
  const { data } = (await (await author.get(CAMPAIGNS)).json()) as any;
  const seen = data.campaigns as Array<{ id: string }>;
  expect(seen.find((each) => each.id === id)).toMatchObject({ name: '', readable: false });
  expect(seen.map((each) => each.id)).not.toContain(draft);
  expect(await listed(draft)).toMatchObject({ name: 'Secret', readable: true });
});

test('500 campaigns are listed at once', async () => {
  await newsroom.run(async (strapi) => {
    const campaigns = strapi.documents('plugin::donation-banners.campaign' as never) as any;
    for (let count = 0; count < 500; count += 1) {
      await campaigns.create({ data: { name: `Campaign ${count}`, placement: 'article-end' } });
    }
  });
  expect((await list()).campaigns.length).toBeGreaterThan(500);
});
