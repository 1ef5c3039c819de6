import type { Newsroom } from '../../server/support/newsroom';

export interface DueReminders {
  /** Document id. */
  banner: string;
  count: number;
  /** Milliseconds from now at which they are due; in the past where not said. */
  dueIn?: number;
  /** Of their addresses, where it is not `reader.example`. */
  domain?: string;
}

/** Writes reminders straight into the table: `reader-1@reader.example` and so on. */
export const addDue = (newsroom: Newsroom, due: DueReminders): Promise<void> =>
  newsroom.run(
    async (strapi, { banner, count, dueIn = -60_000, domain = 'reader.example' }: DueReminders) => {
      const secrets = strapi.plugin('donation-banners').service('secrets');
      const table = strapi.db.query('plugin::donation-banners.reminder' as never);
      const now = Date.now();
      const row = (index: number) => {
        const email = `reader-${index}@${domain}`;
        const [emailHash] = secrets.hashes(email);
        return {
          documentId: `r${String(index).padStart(23, '0')}`,
          bannerDocumentId: banner,
          option: 'P1M',
          bannerLocale: 'en',
          timeZone: 'Europe/Berlin',
          contentType: '',
          entryDocumentId: '',
          status: 'scheduled',
          requestedAt: new Date(now - 86_400_000),
          dueAt: new Date(now + dueIn + (index % 1000)),
          attempts: 0,
          openKey: `${banner}:${emailHash}`,
          promiseId: `promise-${index}`,
          emailHash,
          emailSealed: secrets.seal(email),
          consentText: 'We write once.',
        };
      };
      const CHUNK = 50;
      for (let first = 1; first <= count; first += CHUNK) {
        const size = Math.min(CHUNK, count - first + 1);
        const data = Array.from({ length: size }, (_, offset) => row(first + offset));
        await table.createMany({ data: data as never });
      }
    },
    due,
  );

/** Sends everything that is due, as the cron task would; resolves when the run is over. */
export const tick = (newsroom: Newsroom): Promise<void> =>
  newsroom.run((strapi) => strapi.plugin('donation-banners').service('dispatch').tick());

/** How many reminders there are of each status. */
export const countByStatus = (newsroom: Newsroom): Promise<Record<string, number>> =>
  newsroom.run(async (strapi) => {
    const rows = await strapi.db
      .getConnection('donation_banner_reminders')
      .select('status')
      .count({ number: '*' })
      .groupBy('status');
    return Object.fromEntries(rows.map(({ status, number }: any) => [status, Number(number)]));
  });
