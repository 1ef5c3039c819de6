import { useState } from 'react';
import { Field, Flex, SingleSelectOption, Typography } from '@strapi/design-system';
import type { Period } from '../../../domain/src/outlook';
import { SingleSelect } from '../components/Selects';
import { useSpan } from '../components/useSpan';
import { useTranslate } from '../translate';
import { inHundred, SharesBar } from './SharesBar';

interface Props {
  periods: Period[];
  /** The campaign's own id. */
  mine: string;
  /** Whether something keeps it from every reader, other campaigns or what it lacks itself. */
  isForNobody: boolean;
  /** Whether it is not for every reader of every page. */
  isForSome: boolean;
  nameOf: (id: string) => string;
}

/** ISO 8601; null where it is open. */
const momentOf = (moment: number): string | null =>
  Number.isFinite(moment) ? new Date(moment).toISOString() : null;

/** How readers are shared out in one of the times in which the same campaigns run; the first, unless another is picked. */
export const Periods = ({ periods, mine, isForNobody, isForSome, nameOf }: Props) => {
  const translate = useTranslate();
  const span = useSpan();
  const [picked, setPicked] = useState<number | null>(null);
  const period = periods.find(({ from }) => from === picked) ?? periods[0];
  if (!period) {
    return null;
  }
  // Where other campaigns take all readers, the bar shows which.
  if (isForNobody && period.share > 0) {
    return <Typography fontWeight="semiBold">{translate('outlook.nobody')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {periods.length > 1 && (
        <Field.Root name="period">
          <Field.Label>{translate('outlook.period')}</Field.Label>
          <SingleSelect
            size="S"
            value={String(period.from)}
            onChange={(value) => setPicked(Number(value))}
          >
            {periods.map(({ from, to }) => (
              <SingleSelectOption key={from} value={String(from)}>
                {span(momentOf(from), momentOf(to))}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Typography fontWeight="semiBold">
        {translate(isForSome ? 'outlook.shareOfSome' : 'outlook.share', {
          share: inHundred(period.share),
        })}
      </Typography>
      <SharesBar levels={period.levels} mine={mine} nameOf={nameOf} />
      {period.elsewhere.map(({ id, share }) => (
        <Typography key={id} variant="pi" textColor="neutral700">
          {translate('outlook.elsewhere', { name: nameOf(id), share: inHundred(share) })}
        </Typography>
      ))}
    </Flex>
  );
};
