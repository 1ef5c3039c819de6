import { useIntl } from 'react-intl';
import { type Among, type Audience, type Condition, spanOf } from '../../../domain/src/audience';
import type { Reader } from '../../../domain/src/reader';
import { weekdayDate } from '../components/weekday-date';
import { useTranslate } from '../translate';

/** Which has a word of its own. */
type Fact = NonNullable<Reader['device' | 'account' | 'supporter' | 'visit' | 'consent']>;

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Answers a function that says which readers a condition of an audience wants, in the admin's language. */
export const useWanted = () => {
  const translate = useTranslate();
  const { formatDate, formatDisplayName, formatList } = useIntl();

  const or = (items: readonly string[]): string => formatList(items, { type: 'disjunction' });
  const country = (code: string): string => formatDisplayName(code, { type: 'region' }) ?? code;
  const language = (code: string): string => formatDisplayName(code, { type: 'language' }) ?? code;
  const among = <Item extends string | number>(
    wanted: Among<Item>,
    name: (item: Item) => string = String,
  ): string =>
    [
      ...(wanted.in ? [or(wanted.in.map(name))] : []),
      ...(wanted.out ? [translate('wanted.not', { items: or(wanted.out.map(name)) })] : []),
    ].join(', ');
  const facts = (wanted: Among<Fact>): string => among(wanted, (fact) => translate(`fact.${fact}`));
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
    language: (wanted) => among(wanted, language),
    device: facts,
    account: facts,
    // Supporters are those who gave recently, too; it is said once.
    supporter: ({ in: kinds = [] }) => facts({ in: kinds.slice(0, 1) }),
    articles,
    visit: facts,
    consent: facts,
    weekday: (wanted) =>
      among(wanted, (day) => formatDate(weekdayDate(day), { weekday: 'long', timeZone: 'UTC' })),
    hour: (wanted) => {
      const { from, until } = spanOf(wanted);
      return `${clock(from)}–${clock(until)}`;
    },
    referrer: (wanted) => among(wanted),
    utm: (wanted) => among(wanted),
  };

  return (condition: Condition, wanted: unknown): string => words[condition](wanted as never);
};
