import { once } from 'node:events';

import { campaignIds, publishArticle } from '../server/support/choosing';
import { ARTICLE, saveBanner, saveCampaign } from '../server/support/content';
import { Newsroom } from '../server/support/newsroom';
import { until } from './support/wait';

const ARTICLES = 600;
/** Of those are changed in one transaction. */
const BATCH = 100;
/** Milliseconds: instances look every second, busy machines take their time. */
const PATIENCE = 60_000;

/** Hides the banner of many articles, and dies as soon as a first transaction is committed. */
const hideAndDie = (newsroom: Newsroom, article: string): Promise<unknown> =>
  newsroom.run(
    (strapi, [contentType, first, count]: [string, string, number]) => {
      let isCommitted = false;
      strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
        if (isCommitted) {
          process.kill(process.pid, 'SIGKILL');
        }
        isCommitted = /^commit/i.test(sql);
      });
      const decision = { mode: 'hide', banner: '', placement: 'article-end' };
      const wanted = Array.from({ length: count }, (_, index) => ({
        documentId: index === 0 ? first : `article-${index}`,
        locale: '',
        decision,
        version: '',
      }));
      void strapi.plugin('donation-banners').service('attachments').change(contentType, wanted, '');
    },
    [ARTICLE, article, ARTICLES] as [string, string, number],
  );

test.each(['sqlite', 'postgres'] as const)(
  'kill -9 in the middle of a change of many articles: what is stored, the other instance knows and announces: %s',
  async (database) => {
    const first = await Newsroom.start({ database });
    const { appDir, databaseUrl } = first;
    const other = await Newsroom.start({ appDir, databaseUrl });
    try {
      const campaign = await saveCampaign(first, { banner: await saveBanner(first) });
      const article = await publishArticle(first, {});
      await until(async () => (await campaignIds(other, article)).includes(campaign), PATIENCE);
      await other.run((strapi) => {
        const announced: string[] = ((globalThis as any).announced = []);
        strapi.eventHub.on('donation-banners.choices.changed', async ({ tags }: any) => {
          announced.push(...tags);
        });
      });
      const gone = once(first.process, 'exit');
      void hideAndDie(first, article);
      await gone;
      const stored = await other.run((strapi) =>
        strapi.db.query('plugin::donation-banners.attachment' as never).count(),
      );
      expect(stored).toBe(BATCH);
      await until(async () => (await campaignIds(other, article)).length === 0, PATIENCE);
      await until(
        () => other.run(() => (globalThis as any).announced.includes('donation-banners')),
        2 * PATIENCE,
      );
    } finally {
      await other.stop();
      await first.stopAndRemove();
    }
  },
);
