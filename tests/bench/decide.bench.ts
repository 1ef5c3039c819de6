/**
 * Choosing: an article's facets, its candidates by the index of content rules, and a decision for each of its readers.
 * Nothing is kept from one round to the next but the index, which is made once per change of a campaign.
 */
import { indexByContent } from '../../domain/src/candidates';
import type { Campaign } from '../../domain/src/choices';
import { decide } from '../../domain/src/decide';
import { median, report } from './report';
import {
  type FiledCampaign,
  mixedCampaigns,
  NOW,
  someArticles,
  someBanners,
  someReaders,
} from './support/mixed-campaigns';

const ROUNDS = 41;
const PASSES = 10;
const articles = someArticles(20);
const readers = someReaders(200);

interface Tally {
  decisions: number;
  candidates: number;
  shown: number;
}

/** All readers on all articles, once. */
const everyReader = (campaignsFor: (facets: (typeof articles)[0]) => FiledCampaign[]): Tally => {
  const tally: Tally = { decisions: 0, candidates: 0, shown: 0 };
  for (const facets of articles) {
    const campaigns = campaignsFor(facets).map(({ campaign }): Campaign => campaign);
    const choices = { campaigns, banners: someBanners };
    for (const reader of readers) {
      const { show, considered } = decide(choices, 'article-end', reader, NOW);
      tally.decisions += 1;
      tally.candidates += considered.length;
      tally.shown += show ? 1 : 0;
    }
  }
  return tally;
};

interface Contender {
  run: () => Tally;
  /** Nanoseconds per decision, by round. */
  times: number[];
}

const contender = (count: number): Contender => {
  const campaignsFor = indexByContent(mixedCampaigns(count), ({ rule }) => rule);
  return { run: () => everyReader(campaignsFor), times: [] };
};

const measure = ({ run, times }: Contender): void => {
  let decisions = 0;
  const began = performance.now();
  for (let pass = 0; pass < PASSES; pass += 1) {
    decisions += run().decisions;
  }
  times.push(((performance.now() - began) * 1e6) / decisions);
};

const [fifty, fiveHundred] = [contender(50), contender(500)];
const [tally, other] = [fifty.run(), fiveHundred.run()];
if (JSON.stringify(tally) !== JSON.stringify(other)) {
  throw new Error(`Not the same decisions: ${JSON.stringify(tally)} and ${JSON.stringify(other)}.`);
}
console.log(
  `${tally.candidates / tally.decisions} candidates a decision; ${tally.shown} of ${tally.decisions} show a banner.`,
);
for (let round = 0; round < ROUNDS; round += 1) {
  // Which goes first changes, so that neither always finds the warmer machine.
  const order = round % 2 ? [fifty, fiveHundred] : [fiveHundred, fifty];
  order.forEach(measure);
}

// The first rounds are the compiler's.
const [few, many] = [fifty, fiveHundred].map(({ times }) => times.slice(5)) as [number[], number[]];
report('decide', [
  {
    metric: 'decisions with 50 campaigns, an article’s facets to the banner',
    value: 1e9 / median(few),
    unit: '1/s',
    goal: '>= 1000000',
  },
  {
    metric: 'time per decision with 500 campaigns, to with 50, of the same candidates',
    value: median(many),
    unit: 'ns',
    baseline: median(few),
    ratio: median(many.map((time, round) => time / (few[round] as number))),
    goal: '<= 1.25',
  },
]);
