/**
 * A day of 100,000 page views on 1,000 articles through nginx, and how many of them reach Strapi. Articles are read as
 * articles are: the n-th most popular one 1/n as often as the first. Editors change 200 articles meanwhile, and each change
 * is purged. The day takes as long as it takes to ask, which is minutes; that is no cheating with answers that may be kept
 * for a week and are purged when they change, since time alone makes none of them go in a day. What the short lifetime of
 * an unpurged cache comes to is reckoned from the same views, spread over 86,400 seconds.
 */
import { Agent, get } from 'node:http';

import { publishArticle } from '../server/support/choosing';
import { Newsroom } from '../server/support/newsroom';
import { addMix } from './support/campaign-mix';
import { hasNginx, Nginx } from './support/nginx';
import { report } from './report';

const VIEWS = 100_000;
const EDITS = 200;
const READERS = 20;
const DAY = 86_400;
const WEEK = 7 * DAY;
/** `choices.sharedMaxAge` where nobody sets it. */
const UNPURGED = 300;

/** The same numbers in every run (a linear congruential generator, Numerical Recipes). */
const random = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Positions of the articles read, one view after the other (Zipf’s law, exponent 1). */
const zipf = (articles: number, views: number, seed: number): number[] => {
  const next = random(seed);
  const reach: number[] = [];
  for (let rank = 1; rank <= articles; rank += 1) {
    reach.push((reach.at(-1) ?? 0) + 1 / rank);
  }
  const total = reach.at(-1) as number;
  return Array.from({ length: views }, () => {
    const point = next() * total;
    let [low, high] = [0, articles - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      [low, high] = (reach[middle] as number) > point ? [low, middle] : [middle + 1, high];
    }
    return low;
  });
};

/** How many views a cache that keeps answers for so many seconds passes on. */
const missesOf = (views: number[], seconds: number): number => {
  const keptUntil = new Map<number, number>();
  return views.filter((article, index) => {
    const now = (index / views.length) * DAY;
    const missed = now >= (keptUntil.get(article) ?? 0);
    if (missed) {
      keptUntil.set(article, now + seconds);
    }
    return missed;
  }).length;
};

const agent = new Agent({ keepAlive: true, maxSockets: READERS });

const ask = (url: string, headers: Record<string, string> = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}: ${url}`)),
      );
    }).once('error', reject);
  });

/** Requests that have reached Strapi so far. */
const reached = (newsroom: Newsroom): Promise<number> =>
  newsroom.run((strapi) => {
    const counter = ((globalThis as any).counter ??= { requests: -1 });
    if (counter.requests < 0) {
      counter.requests = 0;
      strapi.server.httpServer.prependListener('request', () => {
        counter.requests += 1;
      });
    }
    return counter.requests as number;
  });

const main = async (): Promise<void> => {
  if (!hasNginx()) {
    process.stderr.write(
      'There is no nginx here: install it (Debian: nginx-light) and try again.\n',
    );
    process.exitCode = 1;
    return;
  }
  const newsroom = await Newsroom.start({
    database: 'sqlite',
    config: { choices: { sharedMaxAge: WEEK } },
  });
  let nginx: Nginx | undefined;
  try {
    const { articles } = await addMix(newsroom);
    nginx = await Nginx.start(newsroom.url);
    const { url } = nginx;
    const address = (article: number): string =>
      `${url}/api/donation-banners/choices?contentType=api%3A%3Aarticle.article&documentId=${articles[article]}&locale=en`;

    const editAndPurge = async (article: number): Promise<void> => {
      await publishArticle(newsroom, { title: 'Corrected' }, articles[article]);
      await ask(address(article), { 'x-refresh': '1' });
    };

    /** One day; answers how many requests reached Strapi. */
    const day = async (views: number[]): Promise<number> => {
      const before = await reached(newsroom);
      let next = 0;
      const edits: Array<Promise<void>> = [];
      const reader = async (): Promise<void> => {
        while (next < views.length) {
          const index = next++;
          if (index % (VIEWS / EDITS) === 0) {
            edits.push(editAndPurge(views[index] as number));
          }
          await ask(address(views[index] as number));
        }
      };
      await Promise.all(Array.from({ length: READERS }, reader));
      await Promise.all(edits);
      return (await reached(newsroom)) - before;
    };

    const [firstViews, nextViews] = [1, 2].map((seed) => zipf(articles.length, VIEWS, seed)) as [
      number[],
      number[],
    ];
    const served = (requests: number): number => ((VIEWS - requests) / VIEWS) * 100;
    const [first, second] = [await day(firstViews), await day(nextViews)];
    report('cache', [
      {
        metric: 'views that nginx serves by itself, kept for a week and purged',
        value: served(second),
        unit: '%',
        goal: '>= 99',
      },
      {
        metric: 'the same on the first day, which begins with nothing kept',
        value: served(first),
        unit: '%',
      },
      {
        metric: `reckoned: kept for ${UNPURGED} seconds, never purged`,
        value: served(missesOf(nextViews, UNPURGED)),
        unit: '%',
      },
    ]);
  } finally {
    agent.destroy();
    await nginx?.stop();
    await newsroom.stopAndRemove();
  }
};

void main();
