import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Choices } from '../../domain/src/choices';
import { createClient } from '../../public/src/client';
import { renderBanner } from '../../public/src/render';
import { logIn } from './support/admin-client';
import { BelowPath } from './support/below-path';
import {
  ARTICLE,
  bannerData,
  REMINDER,
  saveArticle,
  saveBanner,
  saveCampaign,
} from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture of the media library, kept by Strapi's own provider; answers its id. */
const savePicture = async (newsroom: Newsroom): Promise<number> => {
  await writeFile(join(newsroom.appDir, 'public/uploads/wall.png'), PIXEL);
  return newsroom.run(async (strapi) => {
    const { id } = await strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'wall.png',
        hash: 'wall',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/uploads/wall.png',
        provider: 'local',
      },
    });
    return id as number;
  });
};

/** A picture in the text, as Strapi's editor writes it. */
const pictureNode = (url: string) => ({
  name: 'wall.png',
  alternativeText: 'The wall',
  url,
  width: 1,
  height: 1,
  formats: {},
  hash: 'wall',
  ext: '.png',
  mime: 'image/png',
  size: 1,
  provider: 'local',
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
});

describe.each(['/v2', '/content/api'])('a CMS below a path, with the prefix %s', (prefix) => {
  let host: BelowPath;
  let inbox: Inbox;
  let newsroom: Newsroom;
  let api: string;
  let banner: string;
  let article: string;

  beforeAll(async () => {
    [host, inbox] = await Promise.all([BelowPath.start(), Inbox.start()]);
    api = `${host.cms}${prefix}/donation-banners`;
    const appDir = await Newsroom.createApp();
    await writeFile(
      join(appDir, 'config/api.js'),
      `module.exports = { rest: { prefix: '${prefix}' } };`,
    );
    newsroom = await Newsroom.start({
      appDir,
      smtpPort: inbox.port,
      config: { publicUrl: `${host.cms}/` },
    });
    host.target = newsroom.url;
    const picture = await savePicture(newsroom);
    banner = await saveBanner(newsroom, {
      data: bannerData({
        image: picture,
        body: [
          { type: 'paragraph', children: [{ type: 'text', text: 'Dear readers,' }] },
          {
            type: 'image',
            image: pictureNode('/uploads/wall.png'),
            children: [{ type: 'text', text: '' }],
          },
        ],
      } as never),
    });
    await saveCampaign(newsroom, { banner });
    article = await saveArticle(newsroom);
  });
  afterAll(async () => {
    await newsroom.stopAndRemove();
    await Promise.all([host.stop(), inbox.stop()]);
  });

  const choices = async (): Promise<Choices> =>
    (await createClient({ origin: `${host.cms}/`, apiPrefix: prefix }).choices({
      contentType: ARTICLE,
      documentId: article,
    })) as Choices;

  test('readers get what they can load, and forms that arrive', async () => {
    const { banners, apiPrefix } = await choices();
    const { image, body, html } = banners[banner]!;
    expect(apiPrefix).toBe(prefix);
    expect(image?.url).toBe(`${host.cms}/uploads/wall.png`);
    expect(body[1]).toContain(`src="${host.cms}/uploads/wall.png"`);
    expect(html).toContain(`action='${api}/reminders'`);
    expect(html).toContain(`src='${host.cms}/uploads/wall.png'`);
    expect((await fetch(image!.url)).headers.get('content-type')).toBe('image/png');
  });

  test.each(['/uploads/wall.png', 'uploads/wall.png', '/cms/uploads/wall.png'])(
    'an appeal of one picture at %s reaches them whole',
    async (url) => {
      const alone = await saveBanner(newsroom, {
        data: bannerData({
          body: [
            { type: 'image', image: pictureNode(url), children: [{ type: 'text', text: '' }] },
          ],
        } as never),
      });
      await saveCampaign(newsroom, { banner: alone });
      const { banners } = await choices();
      expect(banners[alone]?.body).toEqual([
        `<img src="${host.cms}/uploads/wall.png" alt="The wall">`,
      ]);
    },
  );

  test('the server-rendered banner learns the prefix from the choices', async () => {
    const html = renderBanner(await choices(), { origin: host.cms });
    expect(html).toContain(`action="${api}/reminders"`);
    expect(html).toContain(` api-prefix="${prefix}"`);
  });

  test('the script, its twin and its later part are there, and know the prefix', async () => {
    const script = await fetch(`${api}/embed.js`);
    const source = await script.text();
    expect(source).toContain(`"${prefix}"`);
    expect(source).not.toContain('"/api"');
    const twin = (script.headers.get('etag') as string).replace(/[^\da-f]/g, '');
    const [, later] = /embed\.([\da-f]{16})\.js/.exec(source) ?? [];
    for (const hash of [twin, later]) {
      expect((await fetch(`${api}/embed.${hash}.js`)).status).toBe(200);
    }
  });

  test('letters lead back there, and so do the forms of the reader’s page', async () => {
    const form = (url: string, fields: Record<string, string>) =>
      fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
    const asked = await form(`${api}/reminders`, {
      banner,
      option: 'P1M',
      locale: 'en',
      email: 'reader@reader.example',
    });
    expect(asked.status).toBe(201);
    await newsroom.run(async (strapi, uid: string) => {
      await strapi.db.query(uid as never).updateMany({ data: { dueAt: new Date(0) } });
      await strapi.plugin('donation-banners').service('dispatch').tick();
    }, REMINDER);
    const [mail] = inbox.mails;
    const [page] = /http\S+(?=#snooze)/.exec(mail?.text ?? '') ?? [];
    expect(page).toMatch(new RegExp(`^${api}/reminders/`));
    expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: `${page}/cancel` } });

    const shown = await (await fetch(page as string)).text();
    const [, snooze] = /action="([^"]*\/snooze)"/.exec(shown) ?? [];
    const snoozed = await form(new URL(snooze as string, page).href, {});
    expect(snoozed.status).toBe(200);
    const [, cancel] = /action="([^"]*\/cancel)"/.exec(await snoozed.text()) ?? [];
    expect((await form(new URL(cancel as string, snoozed.url).href, {})).status).toBe(200);
  });

  test('preview links lead there', async () => {
    const admin = await logIn(newsroom, 'strapi-super-admin');
    const answer = await admin.send('POST', '/donation-banners/preview-links', {
      contentType: ARTICLE,
      documentId: article,
      locale: 'en',
    });
    const { address } = ((await answer.json()) as { data: { address: string } }).data;
    expect(address.startsWith(`${api}/choices?preview=`)).toBe(true);
    const drafts = (await (await fetch(address)).json()) as Choices;
    expect(drafts.banners[banner]?.image?.url).toBe(`${host.cms}/uploads/wall.png`);
  });

  test('a banner in the list is drawn with its picture’s address, as the admin resolves it', async () => {
    const admin = await logIn(newsroom, 'strapi-super-admin');
    const answer = await admin.get('/donation-banners/banners?locale=');
    expect((await answer.json()).data).toContainEqual(
      expect.objectContaining({ documentId: banner, thumbnail: '/uploads/wall.png' }),
    );
  });
});
