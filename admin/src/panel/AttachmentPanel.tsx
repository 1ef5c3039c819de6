import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { lazy, Suspense } from 'react';
import { Loader, Typography } from '@strapi/design-system';
import { unstable_useDocument, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { ReadingDirection } from '../components/ReadingDirection';
import { EXPLAIN, READ_ATTACHMENTS, UPDATE_ATTACHMENTS } from '../permissions';
import { useTranslate } from '../translate';
import { isArticleType, isLocalised } from './article-type';

/** Not among what the admin loads at its start. */
const AttachmentEditor = lazy(() =>
  import('./AttachmentEditor').then((module) => ({ default: module.AttachmentEditor })),
);

const PERMISSIONS = [READ_ATTACHMENTS, UPDATE_ATTACHMENTS, EXPLAIN];

/** The side panel on an article's edit view: what its readers see, and the editor's choice. */
export const AttachmentPanel: PanelComponent = ({
  model,
  collectionType,
  documentId,
  document,
}) => {
  const translate = useTranslate();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const { allowedActions } = useRBAC(PERMISSIONS);
  // Skipped: the schema is wanted, the document is here already.
  const { schema } = unstable_useDocument({ model, collectionType }, { skip: true });

  if (!allowedActions.canRead || !isArticleType(model, collectionType, schema)) {
    return null;
  }

  const title = translate('panel.title');

  // A copy being made has its original's id and no document yet.
  if (!documentId || !document) {
    return {
      title,
      content: (
        <ReadingDirection>
          <Typography textColor="neutral600">{translate('panel.unsaved')}</Typography>
        </ReadingDirection>
      ),
    };
  }

  const locale = isLocalised(schema)
    ? (query.plugins?.i18n?.locale ?? String(document.locale ?? ''))
    : '';

  return {
    title,
    content: (
      <ReadingDirection>
        <Suspense fallback={<Loader small>{translate('loading')}</Loader>}>
          <AttachmentEditor
            key={`${model} ${documentId} ${locale}`}
            article={{ contentType: model, documentId, locale }}
            canUpdate={allowedActions.canUpdate === true}
            canExplain={allowedActions.canExplain === true}
          />
        </Suspense>
      </ReadingDirection>
    ),
  };
};
