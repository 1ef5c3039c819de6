import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { saveArticle, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';
import { develop } from './support/strapi-develop';

/** Every file of the app's sources, relative to `src`. */
const sources = async (appDir: string): Promise<string[]> => {
  const entries = await readdir(join(appDir, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(appDir, 'src').length + 1))
    .sort();
};

test('the Content-Type Builder works on, and writes nothing of ours', async () => {
  const appDir = await Newsroom.createApp();
  const before = await sources(appDir);
  const app = await develop(appDir);
  try {
    await app.until('/_health', {}, ({ status }) => status === 204);
    const registered = await fetch(`${app.url}/admin/register-admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        email: 'owner@gazette.example',
        password: 'Only-For-Tests-1',
        firstname: 'Owner',
      }),
    });
    const { data } = (await registered.json()) as { data: { token: string } };
    const headers = { authorization: `Bearer ${data.token}`, 'content-type': 'application/json' };
    const contentType = (attributes: object) => ({
      contentType: {
        kind: 'collectionType',
        displayName: 'Event',
        singularName: 'event',
        pluralName: 'events',
        draftAndPublish: true,
        pluginOptions: {},
        attributes,
      },
    });
    const title = { type: 'string' };

    const created = await fetch(`${app.url}/content-type-builder/content-types`, {
      method: 'POST',
      headers,
      body: JSON.stringify(contentType({ title })),
    });
    expect(created.status).toBe(201);
    const path = '/content-type-builder/content-types/api::event.event';
    await app.until(path, { headers }, ({ status }) => status === 200);

    const changed = await fetch(`${app.url}${path}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify(contentType({ title, place: { type: 'string' } })),
    });
    expect(changed.status).toBe(201);
    await app.until('/_health', {}, ({ status }) => status === 204);

    const added = (await sources(appDir)).filter((file) => !before.includes(file));
    expect(added.sort()).toEqual([
      'api/event/content-types/event/schema.json',
      'api/event/controllers/event.js',
      'api/event/routes/event.js',
      'api/event/services/event.js',
    ]);
    const schema = JSON.parse(
      await readFile(join(appDir, 'src/api/event/content-types/event/schema.json'), 'utf8'),
    );
    expect(Object.keys(schema.attributes)).toEqual(['title', 'place']);
  } finally {
    await app.stop();
    await rm(appDir, { recursive: true, force: true });
  }
});

test('an app with its own copy of one of our components keeps it', async () => {
  const appDir = await Newsroom.createApp();
  await mkdir(join(appDir, 'src/components/donation-banners'), { recursive: true });
  await writeFile(
    join(appDir, 'src/components/donation-banners/reminder-option.json'),
    JSON.stringify({
      collectionName: 'components_donation_banners_reminder_options',
      info: { displayName: 'Our own reminder option' },
      attributes: {
        label: { type: 'string' },
        after: { type: 'string' },
        note: { type: 'string' },
      },
    }),
  );
  const newsroom = await Newsroom.start({ appDir, database: 'sqlite' });
  try {
    const attributes = await newsroom.run((strapi) =>
      Object.keys(strapi.get('components').get('donation-banners.reminder-option').attributes),
    );
    expect(attributes).toContain('note');
    expect(newsroom.output()).toContain(
      'Using the app’s own component donation-banners.reminder-option',
    );
    await saveBanner(newsroom);
  } finally {
    await newsroom.stopAndRemove();
  }
});

test('an app from which the plugin was removed still boots', async () => {
  const first = await Newsroom.start({ database: 'sqlite' });
  const { appDir, databaseUrl } = first;
  await saveBanner(first);
  const article = await saveArticle(first);
  await first.stop();

  const without = await Newsroom.start({ appDir, databaseUrl, plugin: false });
  expect((await without.api('/choices')).status).toBe(404);
  const titles = await without.run(async (strapi) =>
    (await strapi.documents('api::article.article' as never).findMany({})).map(
      ({ documentId }) => documentId,
    ),
  );
  expect(titles).toEqual([article]);
  await without.stop();
  await rm(appDir, { recursive: true, force: true });
});

test('a wrong setting stops the start with a sentence that names it', async () => {
  await expect(Newsroom.start({ config: { sendingHour: 25 } })).rejects.toThrow(
    /"sendingHour" has to be a whole number from 0 to 23/,
  );
});
