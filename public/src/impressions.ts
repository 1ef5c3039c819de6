import type { Consent } from '../../domain/src/reader';
import { updateLog } from './reader-log';

/**
 * Counts that the reader has seen a campaign's banner. It changes no decision on the same page.
 *
 * @param campaign the campaign's id
 * @param now epoch milliseconds
 */
export const rememberImpression = (campaign: string, now: number, consent: Consent): void =>
  updateLog(now, consent, ({ impressions }) => {
    const { at, unanswered } = impressions[campaign] ?? { at: [], unanswered: 0 };
    impressions[campaign] = { at: [...at, now], unanswered: unanswered + 1 };
  });

/**
 * Notes that the reader continued, or asked to be reminded: impressions without a response count from zero again.
 *
 * @param campaign the campaign's id
 * @param now epoch milliseconds
 */
export const rememberResponse = (campaign: string, now: number, consent: Consent): void =>
  updateLog(now, consent, ({ impressions }) => {
    const met = impressions[campaign];
    if (met) {
      impressions[campaign] = { ...met, unanswered: 0 };
    }
  });
