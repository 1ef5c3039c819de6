import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Backlog } from '../../../services/reminder-contracts';
import { useTranslate } from '../../../translate';

/** Says that no reminder goes out, since when and by whose hand. */
export const PausedNotice = ({ pause: { paused, since, by } }: Pick<Backlog, 'pause'>) => {
  const translate = useTranslate();
  const { formatDate } = useIntl();
  const when = since ? formatDate(since, { dateStyle: 'medium', timeStyle: 'short' }) : '';
  return (
    <Box role="status">
      {paused && (
        <Flex
          background="warning100"
          borderColor="warning200"
          hasRadius
          padding={4}
          gap={3}
          alignItems="flex-start"
        >
          <Box color="warning700" aria-hidden>
            <WarningCircle fill="currentColor" />
          </Box>
          <Box>
            <Typography tag="p" fontWeight="bold" textColor="neutral800">
              {by
                ? translate('pause.notice', { since: when, name: by })
                : translate('pause.noticeUnnamed', { since: when })}
            </Typography>
            <Typography tag="p" textColor="neutral800">
              {translate('pause.advice')}
            </Typography>
          </Box>
        </Flex>
      )}
    </Box>
  );
};
