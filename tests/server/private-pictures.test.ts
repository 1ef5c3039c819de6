import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Choices } from '../../domain/src/choices';
import { renderBanner } from '../../public/src/render';
import { signedUntil } from '../../server/src/pictures/signed-until';
import { logIn } from './support/admin-client';
import { bannerData, saveBanner, saveCampaign } from './support/content';
import { Newsroom } from './support/newsroom';

const NOW = Date.UTC(2026, 10, 29, 8);
const BUCKET = 'https://bucket.example';

test.each([
  ['?X-Amz-Date=20261129T080000Z&X-Amz-Expires=900&X-Amz-Signature=a', 900],
  ['?X-Goog-Date=20261129T080000Z&X-Goog-Expires=60&X-Goog-Signature=a', 60],
  ['?x-oss-date=20261129T080000Z&x-oss-expires=120', 120],
  [`?AWSAccessKeyId=a&Expires=${NOW / 1000 + 30}&Signature=b`, 30],
  [`?Expires=${NOW / 1000 + 40}&Key-Pair-Id=K`, 40],
  ['?sv=2024&se=2026-11-29T08%3A10%3A00Z&sig=a', 600],
  [`?q-sign-time=${NOW / 1000};${NOW / 1000 + 50}`, 50],
  ['?token=a', 300],
  ['', 300],
])('the signature of …%s holds for %i seconds', (query, seconds) => {
  expect(signedUntil(`${BUCKET}/wall.png${query}`, NOW)).toBe(NOW + seconds * 1000);
});

/** From where Strapi's upload plugin asks for it; it makes small letters of the name, so nothing else may stand in it. */
const PROVIDER = '../../../../../tests/server/support/private-bucket.js';

describe('pictures of a private bucket', () => {
  let newsroom: Newsroom;

  const file = (hash: string) => ({
    name: `${hash}.png`,
    alternativeText: hash,
    url: `${BUCKET}/${hash}.png`,
    width: 1,
    height: 1,
    formats: {
      thumbnail: { hash: `${hash}_small`, ext: '.png', url: `${BUCKET}/${hash}_small.png` },
    },
    hash,
    ext: '.png',
    mime: 'image/png',
    size: 1,
    provider: PROVIDER,
  });

  /** A picture in the text, as Strapi's editor copies it, with a signature that has ended. */
  const node = (hash: string) => ({
    type: 'image',
    image: {
      ...file(hash),
      url: `${file(hash).url}?X-Amz-Date=20200101T000000Z&X-Amz-Expires=600`,
      createdAt: '2026-11-01T08:00:00.000Z',
      updatedAt: '2026-11-01T08:00:00.000Z',
    },
    children: [{ type: 'text', text: '' }],
  });

  beforeAll(async () => {
    const appDir = await Newsroom.createApp();
    await rename(join(appDir, 'config/plugins.js'), join(appDir, 'own-plugins.js'));
    await writeFile(
      join(appDir, 'config/plugins.js'),
      `module.exports = (tools) => ({
  ...require('../own-plugins.js')(tools),
  upload: { config: { provider: ${JSON.stringify(PROVIDER)} } },
});`,
    );
    newsroom = await Newsroom.start({ appDir });
  });
  afterAll(() => newsroom?.stopAndRemove());

  /** A picture of the media library; answers its id. */
  const savePicture = (hash: string): Promise<number> =>
    newsroom.run(async (strapi, data: object) => {
      const files = strapi.db.query('plugin::upload.file');
      return ((await files.create({ data })) as { id: number }).id;
    }, file(hash));

  /** What readers get of this banner's picture. */
  const shownPicture = async (banner: string): Promise<string> => {
    const { banners } = (await (await newsroom.api('/choices')).json()) as Choices;
    return banners[banner]!.image!.url;
  };

  test('reach readers signed, for no longer than the signature holds', async () => {
    const picture = await savePicture('wall');
    const banner = await saveBanner(newsroom, {
      data: bannerData({
        image: picture,
        body: [node('wall'), node('harbour'), node('broken'), ...bannerData().body!],
      } as never),
    });
    await saveCampaign(newsroom, { banner });
    const answer = await newsroom.api('/choices');
    expect(answer.status).toBe(200);
    const choices = (await answer.json()) as Choices;
    const { image, body, html } = choices.banners[banner]!;
    const signed = /X-Amz-Date=\d{8}T\d{6}Z&(amp;)?X-Amz-Expires=600/;
    expect(image?.url).toMatch(signed);
    expect(html).toMatch(signed);
    expect(renderBanner(choices)).toMatch(signed);
    // What cannot be signed is left out: readers would see a broken picture.
    expect(body).toHaveLength(4);
    expect(body[0]).toMatch(signed);
    expect(body[1]).toMatch(signed);
    expect(body.join()).not.toContain('20200101');
    // One that could not be signed is tried again within a minute.
    const lifetimes = [...(answer.headers.get('cache-control') as string).matchAll(/=(\d+)/g)];
    const [maxAge, shared, stale] = lifetimes.map(([, seconds]) => Number(seconds));
    expect(maxAge).toBeLessThanOrEqual(60);
    expect(shared! + stale!).toBeLessThanOrEqual(60);
  });

  test('are signed anew once half of their time is over', async () => {
    const banner = await saveBanner(newsroom, {
      data: bannerData({ image: await savePicture('quay') } as never),
    });
    await saveCampaign(newsroom, { banner });
    const first = await shownPicture(banner);
    expect(first).toContain('X-Amz-Date');
    expect(await shownPicture(banner)).toBe(first);
    await newsroom.run(() => {
      const Real = Date;
      (globalThis as any).realDate = Real;
      globalThis.Date = class extends Real {
        constructor(...given: ConstructorParameters<DateConstructor>) {
          super(...((given.length > 0 ? given : [Real.now() + 301_000]) as [number]));
        }
      } as DateConstructor;
    });
    const second = await shownPicture(banner);
    await newsroom.run(() => {
      globalThis.Date = (globalThis as any).realDate;
    });
    const [before, after] = [first, second].map((url) => signedUntil(url, NaN));
    expect(after! - before!).toBeGreaterThanOrEqual(300_000);
  });

  test('are signed for editors who choose a banner, and left out where they cannot be', async () => {
    const pictures = await Promise.all([savePicture('crane'), savePicture('broken')]);
    const [crane, broken] = await Promise.all(
      pictures.map((image) =>
        saveBanner(newsroom, { data: bannerData({ image } as never), publish: false }),
      ),
    );
    const admin = await logIn(newsroom, 'strapi-super-admin');
    const { data } = await (await admin.get('/donation-banners/banners')).json();
    const thumbnails = new Map<string, string | null>(
      data.map((each: { documentId: string; thumbnail: string | null }) => [
        each.documentId,
        each.thumbnail,
      ]),
    );
    expect(thumbnails.get(crane!)).toMatch(/crane_small\.png\?X-Amz-Date=\d{8}T\d{6}Z/);
    expect(thumbnails.get(broken!)).toBeNull();
  });
});
