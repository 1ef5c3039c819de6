import { publishArticle } from './support/choosing';
import { ARTICLE } from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await Newsroom.start({
    config: { limits: { enabled: true, previews: { requests: 2, seconds: 600 } } },
  });
});
afterAll(() => newsroom.stopAndRemove());

test('previews from one network are limited, forged ones too, and choices are not', async () => {
  const documentId = await publishArticle(newsroom, {});
  const token = await newsroom.run(
    (strapi, article: object) =>
      strapi.plugin('donation-banners').service('previews').issue(article).token as string,
    { contentType: ARTICLE, documentId, locale: '', banner: '' },
  );
  const open = (preview: string) => newsroom.api(`/choices?${new URLSearchParams({ preview })}`);
  expect((await open(token)).status).toBe(200);
  expect((await open('forged')).status).toBe(400);
  const refused = await open(token);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('cache-control')).toBe('private, no-store');
  expect((await newsroom.api('/choices')).status).toBe(200);
});
