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
import { report } from './report';
import { Load } from './support/load';
import { compareCosts, compareRates, measure } from './support/side-by-side';

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
