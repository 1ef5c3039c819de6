import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { DEVICES } from '../../../domain/src/audience';
import { type ChosenList, itemsOf, LISTS, WEEKDAYS } from '../../../domain/src/audience-lists';
import { useCountries } from '../components/useCountries';
import { weekdayDate } from '../components/weekday-date';
import { useTranslate } from '../translate';

export interface Listed {
  value: string;
  label: string;
}

const READ: Record<ChosenList, (item: string) => string | undefined> = {
  countries: LISTS.countries.parse,
  devices: LISTS.devices.parse,
  weekdays: (item) => WEEKDAYS[(LISTS.weekdays.parse(item) ?? 0) - 1],
};

/**
 * The items of a list that is kept as text: each as the one value that means it, or as it was typed where it
 * means nothing.
 */
export const itemsIn = (
  name: ChosenList | undefined,
  text: string | null | undefined,
): string[] => [...new Set(itemsOf(text).map((item) => (name && READ[name](item)) ?? item))];

/** What can be chosen for the list, as the admin says it. */
export const useListed = (name: ChosenList | undefined): Listed[] => {
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
          label: formatDate(weekdayDate(days + 1), { weekday: 'short', timeZone: 'UTC' }),
        }));
      default:
        return [];
    }
  }, [name, countries, translate, formatDate]);
};
