/**
 * The warm `GET /choices` of 50 campaigns and 1,000 articles beside a content-API route that answers `{ok: true}`, beside
 * the same banner modelled by hand and fetched by Strapi's REST find, in one Strapi process; and beside itself with 500
 * campaigns, in another. The load comes from a process of its own; each round measures one after the other. Beside answers
 * per second stands the processor time that the server takes for each, on which a busy machine has less influence. All
 * ask as browsers do, for a compressed answer where there is one.
 */
import { bannerData } from '../server/support/content';
import { Newsroom } from '../server/support/newsroom';
import { addCampaignsElsewhere, addMix, type Mix } from './support/campaign-mix';
import { addHandBuilt, appealQuery } from './support/hand-built';
import { Load } from './support/load';
import { median, report, type Row } from './report';

const ROUNDS = 30;
const SECONDS = 1;

const saveAppeal = (newsroom: Newsroom): Promise<string> =>
  newsroom.run(async (strapi, data: object) => {
    const appeals = strapi.documents('api::appeal.appeal' as never) as any;
    const { documentId } = await appeals.create({ data });
    await appeals.publish({ documentId });
    return documentId as string;
  }, bannerData());

const choicesPaths = ({ articles }: Mix): string[] =>
  articles.map(
    (id) =>
      `/api/donation-banners/choices?contentType=api%3A%3Aarticle.article&documentId=${id}&locale=en`,
  );

interface Asked {
  newsroom: Newsroom;
  load: Load;
  paths: string[];
}

/** Round by round. */
interface Figures {
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
const warm = async ({ newsroom, paths }: Asked): Promise<void> => {
  for (const path of paths) {
    await (await fetch(`${newsroom.url}${path}`)).arrayBuffer();
  }
};

const measure = async <Name extends string>(
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
      const { newsroom, load, paths } = asked[name];
      const before = await processorTime(newsroom);
      const rate = await load.perSecond(paths, SECONDS);
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

const compareRates = (metric: string, ours: Figures, theirs: Figures, goal: string): Row => ({
  metric,
  value: median(ours.rates),
  unit: '1/s',
  baseline: median(theirs.rates),
  ratio: median(ours.rates.map((rate, round) => rate / (theirs.rates[round] as number))),
  goal,
});

/** The ratio is theirs to ours, so that it can be read as that of the rates. */
const compareCosts = (metric: string, ours: Figures, theirs: Figures): Row => ({
  metric,
  value: median(ours.costs),
  unit: 'µs',
  baseline: median(theirs.costs),
  ratio: median(theirs.costs.map((cost, round) => cost / (ours.costs[round] as number))),
});

const describeAnswer = async (url: string): Promise<void> => {
  const body = await (await fetch(url)).text();
  const { campaigns, banners } = JSON.parse(body);
  process.stdout.write(
    `one answer: ${campaigns.length} campaigns, ${Object.keys(banners).length} banners, ${body.length} bytes\n`,
  );
};

const main = async (): Promise<void> => {
  const appDir = await Newsroom.createApp();
  await addHandBuilt(appDir);
  const newsroom = await Newsroom.start({ appDir, databaseUrl: null });
  const crowded = await Newsroom.start({ database: 'sqlite' });
  const [load, crowdedLoad] = [new Load(newsroom.url), new Load(crowded.url)];
  try {
    const mix = await addMix(newsroom);
    const crowdedMix = await addMix(crowded);
    await addCampaignsElsewhere(crowded, crowdedMix, 450);
    const appeal = await saveAppeal(newsroom);
    const paths = choicesPaths(mix);
    const crowdedPaths = choicesPaths(crowdedMix);
    await describeAnswer(`${newsroom.url}${paths[0]}`);
    await describeAnswer(`${crowded.url}${crowdedPaths[0]}`);
    const { ok, choices, appeals, crowdedChoices } = await measure({
      // As many requests as the others, of which the load has to make and keep each: its time is the readers', not ours.
      ok: { newsroom, load, paths: paths.map(() => '/api/ok') },
      choices: { newsroom, load, paths },
      crowdedChoices: { newsroom: crowded, load: crowdedLoad, paths: crowdedPaths },
      appeals: { newsroom, load, paths: paths.map(() => `/api/appeals?${appealQuery(appeal)}`) },
    });
    report('choices', [
      compareRates('choices, warm, 50 campaigns, to {ok: true}', choices, ok, '>= 0.9'),
      compareCosts('processor time of {ok: true} to that of choices', choices, ok),
      compareRates('choices to the banner by REST find with populate', choices, appeals, '>= 6'),
      compareRates('choices of 500 campaigns to choices of 50', crowdedChoices, choices, '>= 0.9'),
      compareCosts(
        'processor time of choices of 50 campaigns to that of 500',
        crowdedChoices,
        choices,
      ),
    ]);
  } finally {
    load.stop();
    crowdedLoad.stop();
    await crowded.stopAndRemove();
    await newsroom.stopAndRemove();
  }
};

void main();
