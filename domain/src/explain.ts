import type { Condition } from './audience';
import type { Campaign, Choices } from './choices';
import { CONDITION_WORDS } from './condition-words';
import type { Decision } from './decide';
import { EVERY_BANNER, type QuietReason, type Reader } from './reader';
import type { Considered, Reason } from './reasons';

/** A campaign considered, with the reason as a sentence. */
export interface Explained extends Considered {
  words: string;
}

interface Case {
  considered: Considered;
  campaign: Campaign;
  reader: Reader;
  now: number;
  /** Whether a campaign above was left out for this reader alone. */
  handedOn: boolean;
}

const inWords = (moment: number | string): string =>
  `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(moment))} UTC`;

const ofReaders = (share = 0): string =>
  `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(share)} of 100 readers`;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const days = (count: number): string => (count === 1 ? 'a day' : `${count} days`);

const quietUntil = ({ campaign, reader, now }: Case, reason: QuietReason): string => {
  const until = [EVERY_BANNER, campaign.id, ...campaign.variants.map(({ banner }) => banner)]
    .map((id) => reader.quiet[id])
    .find((quiet) => quiet && quiet.reason === reason && quiet.until > now)?.until;
  return until === undefined || !Number.isFinite(until)
    ? 'quiet on this page'
    : `quiet until ${inWords(until)}`;
};

const chosen = ({ considered, campaign, handedOn }: Case): string => {
  if (campaign.pinned) {
    return 'Chosen for this very article.';
  }
  return handedOn
    ? 'The campaigns above it leave this reader in peace; this one follows.'
    : `${ofReaders(considered.share)}; this reader is one of them.`;
};

const notEntitled = ({ considered, campaign, handedOn }: Case): string => {
  if (!(campaign.traffic > 0)) {
    return 'No readers at all: its part of them is 0 percent.';
  }
  if (!considered.share) {
    return 'The campaigns that go before it leave no readers.';
  }
  return handedOn
    ? `${ofReaders(considered.share)}; this reader’s place is another campaign’s.`
    : `${ofReaders(considered.share)}; this reader’s place falls outside.`;
};

const SENTENCES: Record<
  Exclude<Reason, `audience-${string}` | `unknown-${string}`>,
  (about: Case) => string
> = {
  chosen,
  'not-entitled': notEntitled,
  'other-placement': ({ campaign }) => `Its placement is ${campaign.placement}.`,
  'not-started': ({ campaign }) => `Starts on ${inWords(campaign.startsAt ?? '')}.`,
  ended: ({ campaign }) => `Ended on ${inWords(campaign.endsAt ?? '')}.`,
  'no-weights': () => 'None of its banners has a weight above zero.',
  'banner-missing': () => 'The banner that falls to this reader is not published.',
  'quiet-closed': (about) => `The reader closed it; ${quietUntil(about, 'closed')}.`,
  'quiet-reminded': (about) => `The reader asked to be reminded; ${quietUntil(about, 'reminded')}.`,
  'quiet-gave': ({ reader: { supporterUntil } }) =>
    supporterUntil
      ? `The reader gave; quiet until ${inWords(supporterUntil)}.`
      : 'The reader gave.',
  'quiet-often': ({ campaign: { frequency } }) =>
    `The reader has met it ${times(frequency?.impressions ?? 0)} in ${days(frequency?.days ?? 0)}, as often as may be.`,
  'quiet-recent': ({ campaign: { frequency } }) =>
    `The reader met it less than ${days(frequency?.daysBetween ?? 0)} ago.`,
  'quiet-unanswered': ({ campaign, reader }) =>
    `The reader has met it ${times(reader.impressions?.[campaign.id]?.unanswered ?? 0)} and not responded.`,
};

const audienceSentence = (
  { campaign, reader, now }: Case,
  condition: Condition,
  known: boolean,
): string => {
  const { fact, wanted, found } = CONDITION_WORDS[condition];
  if (!known) {
    return `Needs to know ${fact}; it is unknown.`;
  }
  const value = campaign.audience?.[condition] as never;
  return `Only for ${wanted(value)}; this reader ${found(reader, now, value)}.`;
};

const sentence = (about: Case): string => {
  const { reason } = about.considered;
  const [, kind, condition] = /^(audience|unknown)-(.+)$/.exec(reason) ?? [];
  return condition
    ? audienceSentence(about, condition as Condition, kind === 'audience')
    : SENTENCES[reason as keyof typeof SENTENCES](about);
};

/** Reasons for which a campaign is left out though its share holds the reader. */
const HANDS_ON = /^(quiet|no-weights|banner-missing)/;

/**
 * Every campaign considered, with its reason in an English sentence.
 *
 * @param choices what was decided on
 * @param now epoch milliseconds, as it was decided
 */
export const explain = (
  decision: Decision,
  choices: Pick<Choices, 'campaigns'>,
  reader: Reader,
  now: number,
): Explained[] => {
  const handedOn = decision.considered.some(({ reason }) => HANDS_ON.test(reason));
  return decision.considered.map((considered, index) => {
    const campaign = choices.campaigns[index] as Campaign;
    return { ...considered, words: sentence({ considered, campaign, reader, now, handedOn }) };
  });
};
