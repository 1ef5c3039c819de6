import { useIntl } from 'react-intl';
import type { Condition } from '../../../domain/src/audience';
import type { ConsideredCampaign } from '../services/explanation-contracts';
import { useTranslate } from '../translate';
import { useWanted } from './useWanted';

const PLAIN = [
  'not-entitled',
  'no-weights',
  'banner-missing',
  'draft',
  'hidden-by-editor',
  'no-banner-in-locale',
] as const;

/** Why a campaign is shown or not, and what would have to change for it to be shown. */
interface Reason {
  why: string;
  /** null where it is shown. */
  change: string | null;
}

/** Answers a function that says what became of a campaign, in the admin's language. */
export const useReason = () => {
  const translate = useTranslate();
  const { formatDate } = useIntl();
  const wantedBy = useWanted();

  const moment = (iso = ''): string => formatDate(iso, { dateStyle: 'long', timeStyle: 'short' });

  return ({ reason, words, detail }: ConsideredCampaign): Reason => {
    const [, known, condition] = /^(audience|unknown)-(.+)$/.exec(reason) ?? [];
    if (condition) {
      const kind = known as 'audience' | 'unknown';
      const values = {
        condition: translate(`condition.${condition as Condition}`),
        wanted: wantedBy(condition as Condition, detail.wanted),
      };
      return { why: translate(`why.${kind}`, values), change: translate(`change.${kind}`) };
    }
    if (reason.startsWith('quiet-')) {
      return { why: translate('why.quiet'), change: translate('change.quiet') };
    }
    switch (reason) {
      case 'chosen':
        return { why: translate('why.chosen'), change: null };
      case 'not-started':
      case 'ended': {
        const date = moment(reason === 'ended' ? detail.endsAt : detail.startsAt);
        return { why: translate(`why.${reason}`, { date }), change: translate(`change.${reason}`) };
      }
      case 'content-rule': {
        const { field } = detail;
        return field
          ? {
              why: translate('why.content-field', { field }),
              change: translate('change.content-field', { field }),
            }
          : { why: translate('why.content-rule'), change: translate('change.content-rule') };
      }
    }
    const plain = PLAIN.find((each) => each === reason);
    // A reason younger than the translations comes in the server's own words.
    return plain
      ? { why: translate(`why.${plain}`), change: translate(`change.${plain}`) }
      : { why: words, change: null };
  };
};
