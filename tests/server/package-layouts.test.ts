import { allowEditor, logIn } from './support/admin-client';
import { ARTICLE, saveArticle, saveBanner } from './support/content';
import { LAYOUTS } from './support/layouts';
import { Newsroom } from './support/newsroom';
import { nonsense, REFUSALS, type Site } from './support/refusals';

describe.each(Object.entries(LAYOUTS))('packages laid out %s', (_, lay) => {
  let newsroom: Newsroom;
  let site: Site;

  beforeAll(async () => {
    newsroom = await Newsroom.start({
      ...(await lay()),
      database: 'sqlite',
      config: { limits: { enabled: true } },
    });
    const admin = await logIn(newsroom, 'strapi-super-admin');
    const editor = await logIn(newsroom, 'strapi-editor');
    await allowEditor(newsroom, ['attachments.update', 'reminders.read']);
    site = {
      url: newsroom.url,
      admin,
      editor,
      articleType: ARTICLE,
      article: await saveArticle(newsroom),
      banner: await saveBanner(newsroom),
    };
  });
  afterAll(() => newsroom.stopAndRemove());

  test.each(REFUSALS)('$what is refused with $status', async ({ ask, status, name }) => {
    const answer = await ask(site);
    expect(await answer.json()).toEqual({
      data: null,
      error: { status, name, message: expect.any(String), details: expect.any(Object) },
    });
    expect(answer.status).toBe(status);
  });

  test('a form that is refused gets a page', async () => {
    const answer = await newsroom.api('/reminders', {
      method: 'POST',
      body: new URLSearchParams({ email: 'nobody', banner: site.banner, option: 'P1M' }),
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  });

  test('no route fails over what it does not understand', async () => {
    const failed: string[] = [];
    for (const [what, ask] of nonsense(site)) {
      const answer = await ask();
      if (answer.status >= 500) {
        failed.push(`${what}: ${answer.status}`);
      }
    }
    expect(failed).toEqual([]);
  });
});
