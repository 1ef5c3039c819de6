import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { FigureList } from '../../../components/FigureList';
import type { Backlog } from '../../../services/reminder-contracts';
import { useTranslate } from '../../../translate';

/** How many reminders wait, are on their way, or did not get through. */
export const Figures = ({ backlog }: { backlog: Backlog }) => {
  const translate = useTranslate();
  const { formatDate } = useIntl();
  const { due, longestDueSince, sending, scheduled, unconfirmed, failed } = backlog;
  const since = longestDueSince && {
    more: translate('figure.since', {
      since: formatDate(longestDueSince, { dateStyle: 'medium', timeStyle: 'short' }),
    }),
  };
  return (
    <Box paddingTop={4} paddingBottom={6}>
      <FigureList
        figures={[
          { label: translate('figure.due'), count: due, ...since },
          { label: translate('status.sending'), count: sending },
          { label: translate('status.scheduled'), count: scheduled },
          { label: translate('status.unconfirmed'), count: unconfirmed },
          { label: translate('status.failed'), count: failed },
        ]}
      />
    </Box>
  );
};
