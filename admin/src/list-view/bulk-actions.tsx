import { lazy, Suspense, useCallback } from 'react';
import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { unstable_useDocument, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { ReadingDirection } from '../components/ReadingDirection';
import { isArticleType, isLocalised } from '../panel/article-type';
import { UPDATE_ATTACHMENTS } from '../permissions';
import { useTranslate } from '../translate';
import type { Wanted } from './wanted-changes';

/** Not among what the admin loads at its start. */
const BulkDialog = lazy(() =>
  import('./BulkDialog').then((module) => ({ default: module.BulkDialog })),
);

const PERMISSIONS = [UPDATE_ATTACHMENTS];

const bulkAction = (mode: Wanted['mode']): BulkActionComponent => {
  const useBulkAction: BulkActionComponent = ({ documents, model, collectionType }) => {
    const translate = useTranslate();
    const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
    const { allowedActions } = useRBAC(PERMISSIONS);
    // Skipped: the schema is wanted, the documents are here already.
    const { schema } = unstable_useDocument({ model, collectionType }, { skip: true });
    const locale = isLocalised(schema)
      ? (query.plugins?.i18n?.locale ?? String(documents[0]?.locale ?? ''))
      : '';

    // The same one as long as the same are selected: another one would start the dialog anew.
    const content = useCallback(
      ({ onClose }: { onClose: () => void }) => (
        <ReadingDirection>
          <Suspense fallback={null}>
            <BulkDialog
              mode={mode}
              articles={{
                contentType: model,
                documentIds: documents.map(({ documentId }) => documentId),
                locale,
              }}
              onClose={onClose}
            />
          </Suspense>
        </ReadingDirection>
      ),
      [documents, model, locale],
    );

    if (!allowedActions.canUpdate || !isArticleType(model, collectionType, schema)) {
      return null;
    }
    return {
      label: translate(`many.${mode}`),
      variant: 'tertiary',
      dialog: { type: 'modal', title: translate(`many.${mode}`), content },
    };
  };
  return useBulkAction;
};

/** Show a banner, show none, or leave it to the campaigns: for all selected articles. */
export const BULK_ACTIONS: BulkActionComponent[] = [
  bulkAction('show'),
  bulkAction('hide'),
  bulkAction('automatic'),
];
