/**
 * The warm `GET /choices` of 50 campaigns and 1,000 articles beside a content-API route that answers `{ok: true}`, beside
 * the same banner modelled by hand and fetched by Strapi's REST find, and in one Strapi
 * process; and beside itself with 500 campaigns, in another. The load comes from a process of its own; each round measures one after the other.
 */
import { bannerData } from '../server/support/content';
import { Newsroom } from '../server/support/newsroom';
import { addCampaignsElsewhere, addMix, type Mix } from './support/campaign-mix';
import { addHandBuilt, appealQuery } from './support/hand-built';
import { Load } from './support/load';
import { median, report, type Row } from './report';

const ROUNDS = 7;
const SECONDS = 2;

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
  load: Load;
  paths: string[];
}

/** Answers per second of each, round by round. */
const measure = async <Name extends string>(
  asked: Record<Name, Asked>,
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(asked) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      const rate = await asked[name].load.perSecond(asked[name].paths, SECONDS);
      // The first round is for warming up.
      if (round > 0) {
        rates[name].push(rate);
      }
    }
  }
  process.stdout.write(
    names.map((name) => `${name}: ${rates[name].map(Math.round).join(' ')}\n`).join(''),
  );
  return rates;
};

const compare = (metric: string, ours: number[], theirs: number[], goal: string): Row => ({
  metric,
  value: median(ours),
  unit: '1/s',
  baseline: median(theirs),
  ratio: median(ours.map((rate, round) => rate / (theirs[round] as number))),
  goal,
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
    await describeAnswer(`${newsroom.url}${paths[0]}`);
    const { ok, choices, appeals, crowdedChoices } = await measure({
      ok: { load, paths: ['/api/ok'] },
      choices: { load, paths },
      crowdedChoices: { load: crowdedLoad, paths: choicesPaths(crowdedMix) },
      appeals: { load, paths: [`/api/appeals?${appealQuery(appeal)}`] },
    });
    report('choices', [
      compare('choices, warm, 50 campaigns, to {ok: true}', choices, ok, '>= 0.9'),
      compare('choices to the banner by REST find with populate', choices, appeals, '>= 6'),
      compare('choices of 500 campaigns to choices of 50', crowdedChoices, choices, '>= 0.9'),
    ]);
  } finally {
    load.stop();
    crowdedLoad.stop();
    await crowded.stopAndRemove();
    await newsroom.stopAndRemove();
  }
};

void main();
