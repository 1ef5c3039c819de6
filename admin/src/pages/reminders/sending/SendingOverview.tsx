import { useId } from 'react';
import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { FailedToLoad } from '../../../components/FailedToLoad';
import { useGetBacklogQuery } from '../../../services/reminders';
import { useTranslate } from '../../../translate';
import { ComingReminders } from './ComingReminders';
import { Figures } from './Figures';
import { PauseSwitch } from './PauseSwitch';
import { SendingWarnings } from './SendingWarnings';

/** How often to look again, in ms. */
const POLLING_INTERVAL = 15_000;

/** What waits to be sent, what comes, and what keeps it from going out. */
export const SendingOverview = ({ canPause }: { canPause: boolean }) => {
  const translate = useTranslate();
  const titleId = useId();
  const { data, isError, refetch } = useGetBacklogQuery(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval: POLLING_INTERVAL,
  });

  if (!data) {
    return isError ? (
      <FailedToLoad message={translate('sending.failed')} onRetry={() => void refetch()} />
    ) : (
      <Loader small>{translate('loading')}</Loader>
    );
  }
  return (
    <>
      <SendingWarnings {...data} canResume={canPause} />
      <Box
        tag="section"
        aria-labelledby={titleId}
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        padding={6}
      >
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
          <Typography id={titleId} tag="h2" variant="delta">
            {translate('sending.title')}
          </Typography>
          {canPause && <PauseSwitch paused={data.pause.paused} due={data.due} />}
        </Flex>
        <Figures backlog={data} />
        <ComingReminders perDay={data.perDay} />
      </Box>
    </>
  );
};
