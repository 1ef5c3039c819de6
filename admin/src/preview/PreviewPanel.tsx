import { lazy, Suspense } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Loader } from '@strapi/design-system';
import { ReadingDirection } from '../components/ReadingDirection';
import { BANNER_UID } from '../plugin-id';
import { useTranslate } from '../translate';

const BannerPreview = lazy(() =>
  import('./BannerPreview').then((module) => ({ default: module.BannerPreview })),
);

/** The side panel on a banner's edit view: what its readers will see. */
export const PreviewPanel: PanelComponent = ({ model }) => {
  const translate = useTranslate();
  if (model !== BANNER_UID) {
    return null;
  }
  return {
    title: translate('preview.title'),
    content: (
      <ReadingDirection>
        <Suspense fallback={<Loader small>{translate('loading')}</Loader>}>
          <BannerPreview />
        </Suspense>
      </ReadingDirection>
    ),
  };
};
