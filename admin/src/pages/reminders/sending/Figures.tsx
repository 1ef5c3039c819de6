import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Backlog } from '../../../services/reminder-contracts';
import { useTranslate } from '../../../translate';

/** How many reminders wait, are on their way, or did not get through. */
export const Figures = ({ backlog }: { backlog: Backlog }) => {
  const translate = useTranslate();
  const { formatDate, formatNumber } = useIntl();
  const { due, longestDueSince, sending, scheduled, unconfirmed, failed } = backlog;

  const figures: Array<[label: string, count: number, more?: string]> = [
    [
      translate('figure.due'),
      due,
      longestDueSince
        ? translate('figure.since', {
            since: formatDate(longestDueSince, { dateStyle: 'medium', timeStyle: 'short' }),
          })
        : '',
    ],
    [translate('status.sending'), sending],
    [translate('status.scheduled'), scheduled],
    [translate('status.unconfirmed'), unconfirmed],
    [translate('status.failed'), failed],
  ];

  return (
    <Flex tag="dl" gap={8} wrap="wrap" alignItems="flex-start" paddingTop={4} paddingBottom={6}>
      {figures.map(([label, count, more]) => (
        <Box key={label}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" variant="beta">
            {formatNumber(count)}
          </Typography>
          {more && (
            <Typography tag="dd" variant="pi" textColor="neutral600">
              {more}
            </Typography>
          )}
        </Box>
      ))}
    </Flex>
  );
};
