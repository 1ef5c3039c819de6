import type { CountedEvent, EventToCount } from '../../../domain/src/counted-events';
import { type Article, choicesOf } from './desk';
import type { Newsroom } from './newsroom';

/** What one request may tell. */
const MOST_EVENTS = 20;

/** How often each happens to a campaign's banners, by their turn: the first one does better. */
const HAPPENED: ReadonlyArray<Partial<Record<CountedEvent, number>>> = [
  { reach: 300, impression: 400, continue: 60, reminder: 8, dismissal: 20 },
  { reach: 100, impression: 400, continue: 4, reminder: 1, dismissal: 30 },
];

/** Sends what readers of the article did with the campaign that tries two banners, as their browsers tell it. */
export const countImpressions = async (newsroom: Newsroom, article: Article): Promise<void> => {
  const campaign = (await choicesOf(newsroom, article)).campaigns.find(
    ({ variants }) => variants.length === HAPPENED.length,
  );
  if (!campaign) {
    throw new Error('No campaign about the article tries two banners.');
  }
  const events = campaign.variants.flatMap(({ banner }, turn) =>
    Object.entries(HAPPENED[turn]!).flatMap(([event, times]) =>
      Array.from({ length: times }, () => ({
        ...{ event: event as CountedEvent, campaign: campaign.id, banner },
        ...{ locale: 'en', placement: campaign.placement },
      })),
    ),
  ) satisfies EventToCount[];
  for (let sent = 0; sent < events.length; sent += MOST_EVENTS) {
    const answer = await fetch(`${newsroom.strapi}/api/donation-banners/events`, {
      method: 'POST',
      body: JSON.stringify({ events: events.slice(sent, sent + MOST_EVENTS) }),
    });
    if (answer.status !== 202) {
      throw new Error(`A beacon was answered ${answer.status}: ${await answer.text()}`);
    }
  }
};
