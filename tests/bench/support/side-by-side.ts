import type { Newsroom } from '../../server/support/newsroom';
import { median, type Row } from '../report';
import type { Load } from './load';

const ROUNDS = 60;
const SECONDS = 1;

/** One of several that are measured beside each other. */
export interface Asked {
  newsroom: Newsroom;
  load: Load;
  paths: string[];
  /** What is posted to each of the paths; without, they are got. */
  bodies?: string[];
}

/** Round by round. */
export interface Figures {
  /** Answers per second. */
  rates: number[];
  /** Microseconds of the server's processor time per answer. */
  costs: number[];
}

/** Microseconds of processor time that the server has taken so far. */
const processorTime = (newsroom: Newsroom): Promise<number> =>
  newsroom.run(() => {
    const { user, system } = process.cpuUsage();
    return user + system;
  });

/** Asks for each path once, so that none is made for the first time while it is measured. */
const warm = async ({ newsroom, paths, bodies }: Asked): Promise<void> => {
  for (const [index, path] of paths.entries()) {
    const body = bodies?.[index];
    const init = body === undefined ? {} : { method: 'POST', body };
    await (await fetch(`${newsroom.url}${path}`, init)).arrayBuffer();
  }
};

/** Round by round, one after the other, so that whatever else the machine does meets all alike. */
export const measure = async <Name extends string>(
  asked: Record<Name, Asked>,
): Promise<Record<Name, Figures>> => {
  const names = Object.keys(asked) as Name[];
  const found = Object.fromEntries(
    names.map((name) => [name, { rates: [], costs: [] }]),
  ) as unknown as Record<Name, Figures>;
  for (const name of names) {
    await warm(asked[name]);
  }
  for (let round = 0; round <= ROUNDS; round += 1) {
    // Which goes first changes: what was asked before leaves its waste to the next.
    for (const name of round % 2 ? names : names.toReversed()) {
      const { newsroom, load, paths, bodies } = asked[name];
      const before = await processorTime(newsroom);
      const rate = await load.perSecond(paths, SECONDS, { bodies });
      const cost = ((await processorTime(newsroom)) - before) / (rate * SECONDS);
      // The first round is for the compiler.
      if (round > 0) {
        found[name].rates.push(rate);
        found[name].costs.push(cost);
      }
    }
  }
  process.stdout.write(
    names.map((name) => `${name}: ${found[name].rates.map(Math.round).join(' ')}\n`).join(''),
  );
  return found;
};

/** The ratio is ours to theirs. */
export const compareRates = (
  metric: string,
  ours: Figures,
  theirs: Figures,
  goal?: string,
): Row => ({
  metric,
  value: median(ours.rates),
  unit: '1/s',
  baseline: median(theirs.rates),
  ratio: median(ours.rates.map((rate, round) => rate / (theirs.rates[round] as number))),
  ...(goal ? { goal } : {}),
});

/** The ratio is theirs to ours, so that it can be read as that of the rates. */
export const compareCosts = (metric: string, ours: Figures, theirs: Figures): Row => ({
  metric,
  value: median(ours.costs),
  unit: 'µs',
  baseline: median(theirs.costs),
  ratio: median(theirs.costs.map((cost, round) => cost / (ours.costs[round] as number))),
});
