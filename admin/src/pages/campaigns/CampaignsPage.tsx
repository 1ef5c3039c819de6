import { useCallback, useState } from 'react';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { FailedToLoad } from '../../components/FailedToLoad';
import { NEW_CAMPAIGN_PATH } from '../../plugin-id';
import { type ListedCampaign, type Times, useGetCampaignsQuery } from '../../services/campaigns';
import { useTranslate } from '../../translate';
import { Timeline } from './Timeline';
import { TimelineControls } from './TimelineControls';
import { TimesDialog } from './TimesDialog';
import { useReschedule } from './useReschedule';
import { useTimelineView } from './useTimelineView';

/** All campaigns along time, by placement; those who may publish them can move them. */
export const CampaignsPage = () => {
  const translate = useTranslate();
  const { data, isError, refetch } = useGetCampaignsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const view = useTimelineView();
  const reschedule = useReschedule();
  const [opened, setOpened] = useState<ListedCampaign | null>(null);
  const move = useCallback(
    (campaign: ListedCampaign, times: Times) => void reschedule(campaign, times),
    [reschedule],
  );

  const wanted = view.search.trim().toLowerCase();
  const campaigns = data?.campaigns.filter(({ readable }) => readable) ?? [];
  const found = campaigns.filter(({ name }) => name.toLowerCase().includes(wanted));

  const content = () => {
    if (!data) {
      return isError ? (
        <FailedToLoad message={translate('campaigns.failed')} onRetry={() => void refetch()} />
      ) : (
        <Page.Loading>{translate('loading')}</Page.Loading>
      );
    }
    if (campaigns.length === 0) {
      return <Typography>{translate('campaigns.empty')}</Typography>;
    }
    return (
      <Flex direction="column" alignItems="stretch" gap={5}>
        <TimelineControls view={view} />
        {found.length > 0 ? (
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
            <Timeline
              campaigns={found}
              scale={view.scale}
              now={view.now}
              onMoved={move}
              onPressed={setOpened}
            />
          </Box>
        ) : (
          <Typography role="status">
            {translate('campaigns.none', { search: view.search.trim() })}
          </Typography>
        )}
      </Flex>
    );
  };

  return (
    <Page.Main>
      <Page.Title>{translate('campaigns.title')}</Page.Title>
      <Layouts.Header
        title={translate('campaigns.title')}
        subtitle={translate('campaigns.subtitle')}
        primaryAction={
          <LinkButton tag={Link} to={NEW_CAMPAIGN_PATH} startIcon={<Plus />}>
            {translate('campaigns.create')}
          </LinkButton>
        }
      />
      <Layouts.Content>{content()}</Layouts.Content>
      {opened && (
        <TimesDialog
          campaign={opened}
          onSave={(times) => reschedule(opened, times)}
          onClose={() => setOpened(null)}
        />
      )}
    </Page.Main>
  );
};
