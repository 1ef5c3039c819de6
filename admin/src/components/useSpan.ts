import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useTranslate } from '../translate';

/** Answers a function that says a campaign's time: “1 Nov 2026 – 30 Nov 2026”. */
export const useSpan = () => {
  const translate = useTranslate();
  const { formatDate } = useIntl();
  return useCallback(
    (startsAt: string | null | undefined, endsAt: string | null | undefined): string => {
      const day = (moment: string): string => formatDate(moment, { dateStyle: 'medium' });
      if (startsAt && endsAt) {
        return translate('span.between', { from: day(startsAt), to: day(endsAt) });
      }
      if (startsAt) {
        return translate('span.from', { from: day(startsAt) });
      }
      return endsAt ? translate('span.until', { to: day(endsAt) }) : translate('span.always');
    },
    [translate, formatDate],
  );
};
