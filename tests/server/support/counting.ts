import type { Newsroom } from './newsroom';

/** The content type of what is counted. */
export const COUNTS = 'plugin::donation-banners.event-count';

/** Where a day begins before it does anywhere else. */
export const TIME_ZONE = 'Pacific/Kiritimati';

/** The newsroom's day, where it has that zone. */
export const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date());

/** As a browser sends it. */
export const sendBeacon = (newsroom: Newsroom, events: unknown) =>
  newsroom.api('/events', { method: 'POST', body: JSON.stringify({ events }) });

/** Has what is gathered written down. */
export const writeCounts = (newsroom: Newsroom) =>
  newsroom.run((strapi) => strapi.plugin('donation-banners').service('events').flush());

export const forgetCounts = async (newsroom: Newsroom): Promise<void> => {
  await writeCounts(newsroom);
  await newsroom.run((strapi, uid: string) => strapi.db.query(uid as never).deleteMany(), COUNTS);
};
