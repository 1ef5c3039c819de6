import { REMINDER, rowsOf } from './content';
import type { Newsroom } from './newsroom';

export type Row = Record<string, any>;

/** All reminders, in the order in which they were asked for. */
export const remindersOf = async (newsroom: Newsroom): Promise<Row[]> => {
  const rows: Row[] = await rowsOf(newsroom, REMINDER);
  return rows.sort((one, other) => one.id - other.id);
};

/** Those that wait for their day. */
export const scheduledOf = async (newsroom: Newsroom): Promise<Row[]> =>
  (await remindersOf(newsroom)).filter(({ status }) => status === 'scheduled');

/** Deletes them all, and the suppressions. */
export const forgetReminders = (newsroom: Newsroom): Promise<void> =>
  newsroom.run(async (strapi) => {
    for (const name of ['reminder', 'suppression']) {
      await strapi.db.query(`plugin::donation-banners.${name}` as never).deleteMany({});
    }
  });

/** Sends all that is due and asks for what is to be confirmed, as the cron task would. */
export const tick = (newsroom: Newsroom): Promise<void> =>
  newsroom.run((strapi) => strapi.plugin('donation-banners').service('dispatch').tick());

/** As if the day of what is scheduled had come. */
export const makeDue = (newsroom: Newsroom): Promise<void> =>
  newsroom.run(async (strapi) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: { status: 'scheduled' }, data: { dueAt: new Date(Date.now() - 1000) } });
  });

/** The page that an e-mail leads its reader to. */
export const pageIn = (text: string | undefined): string =>
  (/http\S+\/reminders\/[^\s#]+/.exec(text ?? '') as RegExpExecArray)[0];

/** The reader's own page about a reminder. */
export const pageOf = async (newsroom: Newsroom, { documentId }: Row): Promise<string> => {
  const token = await newsroom.run(
    (strapi, id: string) =>
      strapi.plugin('donation-banners').service('secrets').token(id) as string,
    documentId as string,
  );
  return `${newsroom.url}/api/donation-banners/reminders/${token}`;
};
