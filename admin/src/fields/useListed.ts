import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { DEVICES } from '../../../domain/src/audience';
import { LISTS, WEEKDAYS } from '../../../domain/src/audience-lists';
import { useCountries } from '../components/useCountries';
import { useTranslate } from '../translate';

export type ListName = 'countries' | 'devices' | 'weekdays';

export interface Listed {
  value: string;
  label: string;
}

/** 5 January 1970 was a Monday. */
const weekdayAfterMonday = (days: number): Date => new Date(Date.UTC(1970, 0, 5 + days));

const READ: Record<ListName, (item: string) => string | undefined> = {
  countries: LISTS.countries.parse,
  devices: LISTS.devices.parse,
  weekdays: (item) => WEEKDAYS[(LISTS.weekdays.parse(item) ?? 0) - 1],
};

/**
 * The items of a list that is kept as text with commas: each as the one value that means it, or as it was typed where it
 * means nothing.
 */
export const itemsIn = (name: ListName | undefined, text: string | null | undefined): string[] => {
  const typed = (text ?? '').split(',').map((item) => item.trim());
  return [...new Set(typed.filter(Boolean).map((item) => (name && READ[name](item)) ?? item))];
};

/** What can be chosen for the list, as the admin says it. */
export const useListed = (name: ListName | undefined): Listed[] => {
  const translate = useTranslate();
  const { formatDate } = useIntl();
  const countries = useCountries();
  return useMemo(() => {
    switch (name) {
      case 'countries':
        return countries;
      case 'devices':
        return DEVICES.map((value) => ({ value, label: translate(`fact.${value}`) }));
      case 'weekdays':
        return WEEKDAYS.map((value, days) => ({
          value,
          label: formatDate(weekdayAfterMonday(days), { weekday: 'short', timeZone: 'UTC' }),
        }));
      default:
        return [];
    }
  }, [name, countries, translate, formatDate]);
};
