import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Reminder } from '../../services/reminder-contracts';
import { useTranslate } from '../../translate';
import { relativeTime } from './relative-time';
import { TimeOf } from './TimeOf';

interface Props {
  reminder: Reminder;
  /** The time to reckon from, in ms. */
  now: number;
}

/** When the reminder is due or, where it goes on no more, when it came to its end and how. */
export const ReminderMoment = ({ reminder, now }: Props) => {
  const translate = useTranslate();
  const { formatDate, formatRelativeTime } = useIntl();
  const { status, dueAt, endedAt, confirmUntil } = reminder;
  const moment = endedAt ?? dueAt;
  const { value, unit } = relativeTime(Date.parse(moment), now);

  return (
    <>
      {status !== 'sending' && <TimeOf moment={moment} />}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {translate(`when.${status}`, {
          when: formatRelativeTime(value, unit, { numeric: 'auto' }),
        })}
      </Typography>
      {confirmUntil && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {translate('reminders.confirmUntil', {
            date: formatDate(confirmUntil, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </Typography>
      )}
    </>
  );
};
