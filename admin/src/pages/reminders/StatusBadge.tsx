import { Badge } from '@strapi/design-system';
import type { ReminderStatus } from '../../../../domain/src/reminder-status';
import { useTranslate } from '../../translate';

const COLOURS: Record<ReminderStatus, 'primary' | 'secondary' | 'success' | 'danger' | 'neutral'> =
  {
    unconfirmed: 'neutral',
    scheduled: 'primary',
    sending: 'secondary',
    sent: 'success',
    failed: 'danger',
    cancelled: 'neutral',
    suppressed: 'neutral',
  };

/** Where a reminder stands, in a word. */
export const StatusBadge = ({ status }: { status: ReminderStatus }) => {
  const translate = useTranslate();
  return (
    <Badge backgroundColor={`${COLOURS[status]}100`} textColor={`${COLOURS[status]}700`}>
      {translate(`status.${status}`)}
    </Badge>
  );
};
