import { useIntl } from 'react-intl';
import type { Among, Audience, Condition } from '../../../domain/src/audience';
import { weekdayDate } from '../components/weekday-date';
import { useTranslate } from '../translate';

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Answers a function that says which readers a condition of an audience wants, in the admin's language. */
export const useWanted = () => {
  const translate = useTranslate();
  const { formatDate, formatDisplayName, formatList } = useIntl();

  const or = (items: readonly string[]): string => formatList(items, { type: 'disjunction' });
  const country = (code: string): string => formatDisplayName(code, { type: 'region' }) ?? code;
  const language = (code: string): string => formatDisplayName(code, { type: 'language' }) ?? code;
  const among = (wanted: Among, name = (item: string): string => item): string =>
    [
      ...(wanted.in ? [or(wanted.in.map(name))] : []),
      ...(wanted.out ? [translate('wanted.not', { items: or(wanted.out.map(name)) })] : []),
    ].join(', ');
  const articles = ({ days, min, max }: NonNullable<Audience['articles']>): string => {
    if (min !== undefined && max !== undefined) {
      return translate('wanted.between', { min, max, days });
    }
    return max === undefined
      ? translate('wanted.atLeast', { min: min ?? 0, days })
      : translate('wanted.atMost', { max, days });
  };

  const words: { [Name in Condition]: (wanted: NonNullable<Audience[Name]>) => string } = {
    country: (wanted) => among(wanted, country),
    language: (wanted) => or(wanted.map(language)),
    device: (wanted) => or(wanted.map((device) => translate(`fact.${device}`))),
    account: (wanted) => translate(`fact.${wanted}`),
    supporter: (wanted) => translate(`fact.${wanted}`),
    articles,
    visit: (wanted) => translate(`fact.${wanted}`),
    consent: (wanted) => translate(`fact.${wanted}`),
    weekday: (wanted) =>
      or(wanted.map((day) => formatDate(weekdayDate(day), { weekday: 'long', timeZone: 'UTC' }))),
    hour: ([from, until]) => `${clock(from)}–${clock(until)}`,
    referrer: (wanted) => among(wanted),
    utm: (wanted) => among(wanted),
  };

  return (condition: Condition, wanted: unknown): string => words[condition](wanted as never);
};
