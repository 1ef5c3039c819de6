import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { ReadingDirection } from '../components/ReadingDirection';
import { UPDATE_ATTACHMENTS } from '../permissions';
import { BANNER_UID } from '../plugin-id';
import { useTranslate } from '../translate';
import { articleIn } from './for-article';
import { ShowBelowArticle } from './ShowBelowArticle';

const PERMISSIONS = [UPDATE_ATTACHMENTS];

/** The side panel on a banner that is written for an article: the way back, with the banner in hand. */
export const ForArticlePanel: PanelComponent = ({ model, documentId }) => {
  const translate = useTranslate();
  const [{ query }] = useQueryParams();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const article = articleIn(query);

  if (model !== BANNER_UID || !article || !allowedActions.canUpdate) {
    return null;
  }
  return {
    title: translate('origin.title'),
    content: (
      <ReadingDirection>
        <ShowBelowArticle article={article} {...(documentId && { banner: documentId })} />
      </ReadingDirection>
    ),
  };
};
