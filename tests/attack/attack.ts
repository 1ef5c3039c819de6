/**
 * Hostile requests over all reader routes, a given number, on each database and with one and two instances. Meanwhile one
 * reader asks for choices again and again. Afterwards the process must hold hardly more memory than before, have answered
 * nothing with a failure, and have kept the reader waiting hardly longer than when it was idle.
 */
import { randomInt } from 'node:crypto';

import { median, type Row, report } from '../bench/report';
import { publishArticle } from '../server/support/choosing';
import { ARTICLE, saveBanner, saveCampaign } from '../server/support/content';
import type { DatabaseKind } from '../server/support/databases';
import { bytesHeld, MEGABYTE } from '../server/support/memory';
import { Newsroom } from '../server/support/newsroom';
import { Assailant } from './assailant';
import type { Target } from './hostile-requests';

const REQUESTS = Number(process.env.ATTACK_REQUESTS ?? 100_000);
const SEED = Number(process.env.ATTACK_SEED ?? randomInt(2 ** 31));
/** To each instance, one request after the other: with more, the reader would wait for their number, not for what they do. */
const CONNECTIONS = 1;
/** Parts of the attack: before each, the reader has the server alone for a moment, so that a busy machine meets both alike. */
const PARTS = 10;
/** What comes before memory is looked at for the first time, as a share of the attack. */
const WARM_UP = 0.2;
const IDLE_LOOKS = 100;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const options = (database: DatabaseKind) => ({
  database,
  // One proxy, which adds where a request comes from: here the attack says it.
  proxy: { koa: true, maxIpsCount: 1 },
  config: {
    choices: { countryHeader: 'CF-IPCountry' },
    siteOrigins: ['https://gazette.example'],
    limits: { enabled: true },
  },
});

const targetIn = async (newsroom: Newsroom): Promise<Target> => {
  const banner = await saveBanner(newsroom);
  const campaign = await saveCampaign(newsroom, { banner });
  const article = await publishArticle(newsroom, {});
  const made = await newsroom.post('/reminders', {
    email: 'reader@reader.example',
    banner,
    option: 'P1M',
    locale: 'en',
    timeZone: 'Europe/Berlin',
  });
  if (made.status !== 201) {
    throw new Error(`The reminder was answered with ${made.status}.`);
  }
  const { preview, token } = await newsroom.run(
    async (strapi, about: object) => {
      const plugin = strapi.plugin('donation-banners');
      const [row] = (await strapi.db
        .query('plugin::donation-banners.reminder' as never)
        .findMany()) as Array<{ documentId: string }>;
      return {
        preview: plugin.service('previews').issue(about).token as string,
        token: plugin.service('secrets').token(row?.documentId) as string,
      };
    },
    { contentType: ARTICLE, documentId: article, locale: '', banner: '' },
  );
  return { banner, campaign, article, preview, token };
};

/** Has the limits know as many networks as they ever will: what is bounded is to be full before memory is looked at. */
const fillLimits = (newsroom: Newsroom): Promise<void> =>
  newsroom.run(async (strapi) => {
    const limits = strapi.plugin('donation-banners').service('rate-limits');
    for (const limit of ['perAddress', 'perIp', 'events', 'previews']) {
      for (let network = 0; network < 25_000; network += 1) {
        await limits.count(limit, `2001:db8:0:${network.toString(16)}::/64`);
      }
    }
  });

/** Milliseconds that a reader waits for the choices. */
const lookOnce = async ({ url }: Newsroom, { article }: Target): Promise<number> => {
  const began = performance.now();
  const answer = await fetch(
    `${url}/api/donation-banners/choices?contentType=api%3A%3Aarticle.article&documentId=${article}&locale=en`,
  );
  await answer.arrayBuffer();
  if (answer.status !== 200) {
    throw new Error(`A reader was answered with ${answer.status}.`);
  }
  return performance.now() - began;
};

/** What a reader waits while nothing else is asked for. */
const looks = async (newsroom: Newsroom, target: Target): Promise<number[]> => {
  const waits: number[] = [];
  while (waits.length < IDLE_LOOKS) {
    waits.push(await lookOnce(newsroom, target));
  }
  return waits;
};

/** The same until the work is done. */
const looksDuring = async (
  newsroom: Newsroom,
  target: Target,
  work: Promise<unknown>,
): Promise<number[]> => {
  const waits: number[] = [];
  let isOver = false;
  const end = work.finally(() => (isOver = true));
  while (!isOver) {
    waits.push(await lookOnce(newsroom, target));
    await new Promise((wake) => setTimeout(wake, 5));
  }
  await end;
  return waits;
};

/** What the processes hold together once their waste is gone, as the system and as JavaScript counts it. */
const memoryOf = async (newsrooms: Newsroom[]): Promise<{ held: number; resident: number }> => {
  let [held, resident] = [0, 0];
  for (const newsroom of newsrooms) {
    held += await bytesHeld(newsroom);
    resident += await newsroom.run(() => process.memoryUsage().rss);
  }
  return { held, resident };
};

/** Milliseconds of processor time that the processes have taken so far; a busy machine hardly changes what a request takes. */
const processorTime = async (newsrooms: Newsroom[]): Promise<number> => {
  const times = newsrooms.map((newsroom) =>
    newsroom.run(() => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    }),
  );
  return (await Promise.all(times)).reduce((sum, time) => sum + time, 0);
};

/** What a request to each route took, the longest first. */
const costsOf = (assailants: Assailant[]): string[] =>
  assailants
    .flatMap(({ costs }) => Object.entries(costs))
    .sort(([, one], [, other]) => other.milliseconds - one.milliseconds)
    .slice(0, 12)
    .map(
      ([route, { requests, milliseconds }]) =>
        `  ${route}: ${requests} requests, ${(milliseconds / requests).toFixed(1)} ms each`,
    );

const attackOn = async (database: DatabaseKind, instances: number): Promise<Row[]> => {
  const first = await Newsroom.start(options(database));
  const { appDir, databaseUrl } = first;
  const newsrooms = [first];
  for (let index = 1; index < instances; index += 1) {
    newsrooms.push(await Newsroom.start({ ...options(database), appDir, databaseUrl }));
  }
  const assailants = newsrooms.map(({ url }) => new Assailant(url, CONNECTIONS));
  const attack = (seed: number, requests: number, target: Target) =>
    Promise.all(
      assailants.map((assailant, index) =>
        assailant.attack(seed + index * 1000, Math.ceil(requests / instances), target),
      ),
    );
  try {
    const target = await targetIn(first);
    await Promise.all(newsrooms.map(fillLimits));
    await attack(SEED + 500_000, REQUESTS * WARM_UP, target);
    const before = await memoryOf(newsrooms);
    const parts: Array<{ idle: number; attacked: number }> = [];
    let [milliseconds, idleTime, attackTime, readers] = [0, 0, 0, 0];
    for (let part = 0; part < PARTS; part += 1) {
      const start = await processorTime(newsrooms);
      const idle = median(await looks(first, target));
      const middle = await processorTime(newsrooms);
      const began = performance.now();
      const work = attack(SEED + part * 10_000, REQUESTS / PARTS, target);
      const waits = await looksDuring(first, target, work);
      const attacked = median(waits);
      idleTime += middle - start;
      attackTime += (await processorTime(newsrooms)) - middle;
      readers += waits.length;
      milliseconds += performance.now() - began;
      parts.push({ idle, attacked });
    }
    const ofReader = idleTime / (PARTS * IDLE_LOOKS);
    const ofHostile = (attackTime - readers * ofReader) / REQUESTS;
    const [worst] = parts.sort(
      (one, other) => other.attacked / other.idle - one.attacked / one.idle,
    );
    const after = await memoryOf(newsrooms);
    const sum = (kind: string): number =>
      assailants.reduce((all, { answers }) => all + (answers[kind] ?? 0), 0);
    assailants.forEach(({ failures }) => failures.forEach((one) => say(one)));
    costsOf(assailants).forEach(say);
    const about = `${database}, ${instances} instance${instances > 1 ? 's' : ''}`;
    const kinds = ['2xx', '3xx', '4xx', '429', 'none'].map((kind) => `${kind} ${sum(kind)}`);
    say(`${about}: ${kinds.join(', ')}`);
    return [
      {
        metric: `${about}: hostile requests`,
        value: (REQUESTS * 1000) / milliseconds,
        unit: '1/s',
      },
      {
        metric: `${about}: processor time of a hostile request, to that of a reader's choices`,
        value: ofHostile,
        unit: 'ms',
        baseline: ofReader,
        ratio: ofHostile / ofReader,
      },
      { metric: `${about}: answers of 5xx`, value: sum('5xx'), unit: '', goal: '<= 0' },
      {
        metric: `${about}: memory of the process, to before`,
        value: after.resident / MEGABYTE,
        unit: 'MB',
        baseline: before.resident / MEGABYTE,
        ratio: after.resident / before.resident,
        goal: '<= 1.15',
      },
      {
        metric: `${about}: what JavaScript holds, to before`,
        value: after.held / MEGABYTE,
        unit: 'MB',
        baseline: before.held / MEGABYTE,
        ratio: after.held / before.held,
        goal: '<= 1.15',
      },
      {
        metric: `${about}: a reader's choices in the worst part, to idle`,
        value: worst!.attacked,
        unit: 'ms',
        baseline: worst!.idle,
        ratio: worst!.attacked / worst!.idle,
        goal: '<= 3',
      },
    ];
  } finally {
    assailants.forEach((assailant) => assailant.stop());
    await Promise.all(newsrooms.slice(1).map((newsroom) => newsroom.stop()));
    await first.stopAndRemove();
  }
};

const main = async (): Promise<void> => {
  say(`seed ${SEED}, ${REQUESTS} requests each`);
  const asked = process.argv.slice(2);
  const databases = (['sqlite', 'postgres'] as const).filter(
    (database) => asked.length === 0 || asked.includes(database),
  );
  const rows: Row[] = [];
  for (const database of databases) {
    for (const instances of [1, 2]) {
      rows.push(...(await attackOn(database, instances)));
    }
  }
  report('attack', rows);
};

void main();
