import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Backlog } from '../../../services/reminder-contracts';
import { useTranslate } from '../../../translate';

interface Props extends Pick<Backlog, 'perDay'> {
  /** What it shows, for those who come to it first. */
  label: string;
}

/** The days on which reminders come due, and how many. */
export const CountsByDay = ({ perDay, label }: Props) => {
  const translate = useTranslate();
  const { formatDate, formatNumber } = useIntl();
  const days = perDay.filter(({ count }) => count > 0);
  return (
    <Table colCount={2} rowCount={days.length + 1} aria-label={label}>
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma">{translate('coming.day')}</Typography>
          </Th>
          <Th>
            <Typography variant="sigma">{translate('reminders.title')}</Typography>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {days.map(({ date, count }) => (
          <Tr key={date}>
            <Td>
              <Typography>
                {formatDate(`${date}T00:00:00Z`, { dateStyle: 'full', timeZone: 'UTC' })}
              </Typography>
            </Td>
            <Td>
              <Typography>{formatNumber(count)}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
