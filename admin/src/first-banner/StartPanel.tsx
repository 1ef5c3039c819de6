import { lazy, Suspense } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { unstable_useDocument, useForm, useQueryParams } from '@strapi/strapi/admin';
import { ReadingDirection } from '../components/ReadingDirection';
import { BANNER_UID, PLUGIN_ID } from '../plugin-id';
import { useTranslate } from '../translate';
import { isUnwritten } from './is-unwritten';
import type { AskDefaults } from './starter-form';

const StartFromExample = lazy(() =>
  import('./StartFromExample').then((module) => ({ default: module.StartFromExample })),
);

type Attributes = Record<keyof AskDefaults, { default?: string } | undefined>;

/** The side panel on a banner that nobody has written yet: an example to begin from. */
export const StartPanel: PanelComponent = ({ model, collectionType, activeTab, document }) => {
  const translate = useTranslate();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const isEmpty = useForm('StartPanel', ({ values }) => isUnwritten(values));
  // Skipped: the schema's defaults are wanted, the document is here already.
  const { components } = unstable_useDocument({ model, collectionType }, { skip: true });

  if (model !== BANNER_UID || activeTab === 'published' || !isEmpty) {
    return null;
  }
  const ask = components?.[`${PLUGIN_ID}.ask`]?.attributes as unknown as Attributes | undefined;
  return {
    title: translate('start.title'),
    content: (
      <ReadingDirection>
        <Suspense>
          <StartFromExample
            locale={query.plugins?.i18n?.locale ?? String(document?.locale ?? 'en')}
            defaults={{ currency: ask?.currency?.default, amounts: ask?.amounts?.default }}
          />
        </Suspense>
      </ReadingDirection>
    ),
  };
};
