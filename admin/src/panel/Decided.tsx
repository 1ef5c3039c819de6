import { useIntl } from 'react-intl';
import type { HistoryEntry } from '../services/contracts';
import { useTranslate } from '../translate';

/** Answers functions that say who decided what, and when. */
export const useDecided = () => {
  const translate = useTranslate();
  const { formatDate } = useIntl();

  const moment = (iso: string): string =>
    formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' });
  const person = (name: string): string => name || translate('by.unknown');

  return {
    /** "Ada Berg chose “…” on …" */
    sentence: ({ mode, banner, decidedBy, decidedAt }: Omit<HistoryEntry, 'locale'>): string =>
      translate(`decided.${mode}`, {
        by: person(decidedBy),
        when: moment(decidedAt),
        heading: banner
          ? (banner.heading ?? translate('unseen.banner'))
          : translate('by.deletedBanner'),
      }),
    /** "Chosen by Ada Berg on …" */
    line: (decidedBy: string, decidedAt: string): string =>
      translate('shown.decided', { by: person(decidedBy), when: moment(decidedAt) }),
  };
};
