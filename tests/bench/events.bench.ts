/**
 * Beacons of counted events beside a content-API route that answers `{ok: true}`, posted the same way, in one Strapi
 * process that limits how many it takes; and how many rows are written for them. The load comes from a process of its own.
 */
import { saveBanner, saveCampaign } from '../server/support/content';
import { Newsroom } from '../server/support/newsroom';
import { report } from './report';
import { addHandBuilt } from './support/hand-built';
import { Load } from './support/load';
import { compareCosts, compareRates, measure } from './support/side-by-side';

const CAMPAIGNS = 50;
/** What a reader's first impression of a campaign tells. */
const EVENTS = ['reach', 'impression'] as const;
const KEYS = CAMPAIGNS * EVENTS.length;

/** Of 10,000 events, so many at once, as in two days of a small newsroom or two seconds of a large one. */
const FLUSHES = 5;
const EVENTS_EACH = 10_000 / FLUSHES;

const PATH = '/api/donation-banners/events';

const addBeacons = async (newsroom: Newsroom): Promise<string[]> => {
  const banner = await saveBanner(newsroom);
  const bodies: string[] = [];
  for (let index = 0; index < CAMPAIGNS; index += 1) {
    const campaign = await saveCampaign(newsroom, { banner });
    const about = { campaign, banner, locale: 'en', placement: 'article-end' };
    bodies.push(JSON.stringify({ events: EVENTS.map((event) => ({ event, ...about })) }));
  }
  return bodies;
};

/** Rows that are written where 10,000 events come in, written down five times: each update or insertion writes one. */
const countWrites = async (newsroom: Newsroom, bodies: string[]): Promise<number> => {
  await newsroom.run(async (strapi) => {
    await strapi.plugin('donation-banners').service('events').stop();
    const counter = Object.assign(globalThis, { rowsWritten: 0 });
    const ofCounts = /^(update|insert into) [`"]?donation_banner_event_counts/i;
    strapi.db.connection.on('query-response', (response, { sql }: { sql: string }) => {
      if (ofCounts.test(sql)) {
        counter.rowsWritten += /^update/i.test(sql) ? response : 1;
      }
    });
  });
  for (let flush = 0; flush < FLUSHES; flush += 1) {
    for (let sent = 0; sent < EVENTS_EACH; sent += EVENTS.length) {
      const body = bodies[(sent / EVENTS.length) % bodies.length] as string;
      await fetch(`${newsroom.url}${PATH}`, { method: 'POST', body });
    }
    await newsroom.run((strapi) => strapi.plugin('donation-banners').service('events').flush());
  }
  return newsroom.run(() => (globalThis as unknown as { rowsWritten: number }).rowsWritten);
};

const main = async (): Promise<void> => {
  const appDir = await Newsroom.createApp();
  await addHandBuilt(appDir);
  const newsroom = await Newsroom.start({
    appDir,
    databaseUrl: null,
    config: { limits: { enabled: true, events: { requests: 1_000_000, seconds: 600 } } },
  });
  const load = new Load(newsroom.url);
  try {
    const bodies = await addBeacons(newsroom);
    const okPaths = bodies.map(() => '/api/ok');
    const { events, posted, got } = await measure({
      posted: { newsroom, load, paths: okPaths, bodies },
      events: { newsroom, load, paths: bodies.map(() => PATH), bodies },
      got: { newsroom, load, paths: okPaths },
    });
    const rows = await countWrites(newsroom, bodies);
    report('events', [
      compareRates('beacons to {ok: true} posted the same way', events, posted, '>= 0.8'),
      compareCosts('processor time of {ok: true} posted to that of a beacon', events, posted),
      compareRates('beacons to {ok: true} got', events, got),
      {
        metric: 'rows written per 10,000 events, to distinct keys of all flushes',
        value: rows,
        unit: '',
        baseline: KEYS * FLUSHES,
        ratio: rows / (KEYS * FLUSHES),
        goal: '<= 1',
      },
    ]);
  } finally {
    load.stop();
    await newsroom.stopAndRemove();
  }
};

void main();
