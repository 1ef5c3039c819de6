import { logIn } from './support/admin-client';
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
  const admin = await logIn(newsroom, 'strapi-super-admin');
  const link = await admin.send('POST', '/donation-banners/preview-links', {
    contentType: ARTICLE,
    documentId,
    locale: '',
  });
  const { token } = ((await link.json()) as { data: { token: string } }).data;
  const open = (preview: string) => newsroom.api(`/choices?${new URLSearchParams({ preview })}`);
  expect((await open(token)).status).toBe(200);
  expect((await open('forged')).status).toBe(400);
  const refused = await open(token);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('cache-control')).toBe('private, no-store');
  expect((await newsroom.api('/choices')).status).toBe(200);
});
