import { Field, Flex, SingleSelectOption } from '@strapi/design-system';
import type { Days } from '../../../../domain/src/results';
import { DateInput } from '../../components/DateInput';
import { SingleSelect } from '../../components/Selects';
import { useTranslate } from '../../translate';
import { OWN_DAYS, PERIODS, type ResultDaysState } from './useResultDays';

interface Props {
  state: ResultDaysState;
  /** Which days are shown now, for an editor who names others to start from. */
  shown: Days | undefined;
}

/** Of which days to show results. */
export const ResultDays = ({ state, shown }: Props) => {
  const translate = useTranslate();
  const { period, own, isReversed, chooseLatest, chooseOwn } = state;

  const choose = (value: string) => {
    if (value !== OWN_DAYS) {
      chooseLatest(value);
    } else if (shown) {
      chooseOwn(shown);
    }
  };

  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-start">
      <Field.Root name="period">
        <Field.Label>{translate('period.label')}</Field.Label>
        <SingleSelect size="S" value={period} onChange={(value) => choose(String(value))}>
          {PERIODS.map((days) => (
            <SingleSelectOption key={days} value={days}>
              {translate('period.latest', { days: Number(days) })}
            </SingleSelectOption>
          ))}
          <SingleSelectOption value={OWN_DAYS} disabled={!own && !shown}>
            {translate('period.own')}
          </SingleSelectOption>
        </SingleSelect>
      </Field.Root>
      {own &&
        (['from', 'to'] as const).map((name) => (
          <Field.Root
            key={name}
            name={name}
            error={isReversed && name === 'to' && translate('period.reversed')}
          >
            <Field.Label>{translate(`period.${name}`)}</Field.Label>
            <DateInput
              type="date"
              size="S"
              value={own[name]}
              onChange={({ target }) => target.value && chooseOwn({ ...own, [name]: target.value })}
            />
            <Field.Error />
          </Field.Root>
        ))}
    </Flex>
  );
};
