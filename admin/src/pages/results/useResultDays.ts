import { useQueryParams } from '@strapi/strapi/admin';
import type { Days } from '../../../../domain/src/results';
import { isDay } from '../../components/calendar-day';
import { pageIn } from '../../components/page-in-address';
import type { AskedDays } from '../../services/results';

/** How many of the latest days can be asked for by one choice. */
export const PERIODS = ['7', '30', '90', '365'] as const;

/** Days that the editor names. */
export const OWN_DAYS = 'own';

export type Period = (typeof PERIODS)[number] | typeof OWN_DAYS;

const DEFAULT_PERIOD = '30';

/** What the page's address says after `?`. */
type PageAddress = Partial<Record<'days' | 'page' | 'pageSize' | keyof Days, string | undefined>>;

/** Of which days the page shows results, kept in its address, and functions to ask for others. */
export const useResultDays = () => {
  const [{ query: params }, setQuery] = useQueryParams<PageAddress>();
  const { from, to } = params;
  const own: Days | null = isDay(from) && isDay(to) ? { from, to } : null;
  const latest = PERIODS.find((period) => period === params.days) ?? DEFAULT_PERIOD;
  const asked: AskedDays = own ?? { days: Number(latest) };

  return {
    asked,
    period: own ? OWN_DAYS : latest,
    own,
    /** The last of the editor's days is before the first one. */
    isReversed: own !== null && own.to < own.from,
    ...pageIn(params),
    chooseLatest: (days: string) =>
      setQuery({ days, from: undefined, to: undefined, page: undefined }),
    chooseOwn: (days: Days) => setQuery({ ...days, days: undefined, page: undefined }),
  };
};

export type ResultDaysState = ReturnType<typeof useResultDays>;
