import { Loader } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { FailedToLoad } from '../../components/FailedToLoad';
import { UPDATE_SETTINGS } from '../../permissions';
import { useGetBannerSettingsQuery } from '../../services/settings';
import { useTranslate } from '../../translate';
import { SettingsForm } from './SettingsForm';

const PERMISSIONS = [UPDATE_SETTINGS];

/** What editors decide for the whole newsroom. */
export const SettingsPage = () => {
  const translate = useTranslate();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS);
  const { data, isError, isFetching, refetch } = useGetBannerSettingsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });

  const content = () => {
    if (isFetching || isLoading) {
      return <Loader>{translate('loading')}</Loader>;
    }
    if (isError || !data) {
      return (
        <Layouts.Content>
          <FailedToLoad message={translate('settings.failed')} onRetry={() => void refetch()} />
        </Layouts.Content>
      );
    }
    return (
      <SettingsForm
        settings={data}
        canUpdate={allowedActions.canUpdate === true}
        onReload={() => void refetch()}
      />
    );
  };

  return (
    <Page.Main>
      <Page.Title>{translate('settings.title')}</Page.Title>
      {content()}
    </Page.Main>
  );
};
