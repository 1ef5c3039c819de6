import { ARTICLE } from './support/content';
import { Newsroom } from './support/newsroom';

test.each(['api::nope.nope', 'api::section.section'])(
  'a configuration that names %s stops the start with a sentence',
  async (uid) => {
    const start = Newsroom.start({ config: { contentTypes: [ARTICLE, uid] } });
    await expect(start).rejects.toThrow(
      `donation-banners: the setting "contentTypes": ${uid} cannot carry banners`,
    );
  },
);

test('a type that is gone since an editor chose it is told in the log, and leaves the others', async () => {
  const first = await Newsroom.start();
  try {
    await first.run(
      async (strapi, contentTypes: string[]) => {
        await strapi.db.query('strapi::core-store').create({
          data: {
            key: 'plugin_donation-banners_settings',
            type: 'object',
            value: JSON.stringify({ version: 1, changed: { contentTypes } }),
          },
        });
      },
      ['api::nope.nope'],
    );
    await first.stop();
    const { appDir, databaseUrl } = first;
    const second = await Newsroom.start({ appDir, databaseUrl });
    try {
      expect(second.output()).toContain('api::nope.nope cannot carry banners');
      expect((await fetch(`${second.url}/api/donation-banners/choices`)).status).toBe(200);
    } finally {
      await second.stop();
    }
  } finally {
    await first.stopAndRemove();
  }
});
