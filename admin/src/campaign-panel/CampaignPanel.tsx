import { lazy, Suspense } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Loader } from '@strapi/design-system';
import { ReadingDirection } from '../components/ReadingDirection';
import { CAMPAIGN_UID } from '../plugin-id';
import { useTranslate } from '../translate';

const CampaignOutlook = lazy(() =>
  import('./CampaignOutlook').then((module) => ({ default: module.CampaignOutlook })),
);

/** The side panel on a campaign's edit view: how many readers get it, and who else asks them. */
export const CampaignPanel: PanelComponent = ({ model, documentId }) => {
  const translate = useTranslate();
  if (model !== CAMPAIGN_UID) {
    return null;
  }
  return {
    title: translate('outlook.title'),
    content: (
      <ReadingDirection>
        <Suspense fallback={<Loader small>{translate('loading')}</Loader>}>
          <CampaignOutlook documentId={documentId ?? ''} />
        </Suspense>
      </ReadingDirection>
    ),
  };
};
