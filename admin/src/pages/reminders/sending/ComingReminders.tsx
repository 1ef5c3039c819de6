import { useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { Backlog } from '../../../services/reminder-contracts';
import { useTranslate } from '../../../translate';
import { CountsByDay } from './CountsByDay';
import { DayChart } from './DayChart';

/** What comes due on each of the next days: a chart, or the same as a table. */
export const ComingReminders = ({ perDay }: Pick<Backlog, 'perDay'>) => {
  const translate = useTranslate();
  const [asTable, setAsTable] = useState(false);
  const total = perDay.reduce((sum, { count }) => sum + count, 0);
  const summary = translate('coming.summary', { total, days: perDay.length });

  return (
    <Box>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={3}>
        <Typography tag="h3" variant="pi" textColor="neutral600">
          {summary}
        </Typography>
        {total > 0 && (
          <TextButton tag="button" type="button" onClick={() => setAsTable(!asTable)}>
            {translate(asTable ? 'coming.chart' : 'coming.table')}
          </TextButton>
        )}
      </Flex>
      {total > 0 &&
        (asTable ? (
          <CountsByDay perDay={perDay} label={summary} />
        ) : (
          <DayChart perDay={perDay} label={summary} />
        ))}
    </Box>
  );
};
