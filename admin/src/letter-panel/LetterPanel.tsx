import { lazy, Suspense } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Loader } from '@strapi/design-system';
import { useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { ReadingDirection } from '../components/ReadingDirection';
import { PREVIEW_LETTERS, TEST_LETTERS } from '../permissions';
import { BANNER_UID } from '../plugin-id';
import { useTranslate } from '../translate';

/** Not among what the admin loads at its start. */
const LetterActions = lazy(() =>
  import('./LetterActions').then((module) => ({ default: module.LetterActions })),
);

const PERMISSIONS = [PREVIEW_LETTERS, TEST_LETTERS];

/** The side panel on a banner's edit view: its reminder e-mail, as the open form would make it. */
export const LetterPanel: PanelComponent = ({ model, document }) => {
  const translate = useTranslate();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const { allowedActions } = useRBAC(PERMISSIONS);

  if (model !== BANNER_UID || !(allowedActions.canPreview || allowedActions.canTest)) {
    return null;
  }
  return {
    title: translate('letter.title'),
    content: (
      <ReadingDirection>
        <Suspense fallback={<Loader small>{translate('loading')}</Loader>}>
          <LetterActions
            locale={query.plugins?.i18n?.locale ?? String(document?.locale ?? 'en')}
            canPreview={allowedActions.canPreview === true}
            canTest={allowedActions.canTest === true}
          />
        </Suspense>
      </ReadingDirection>
    ),
  };
};
