import type { BulkChange, ListedArticle } from '../services/contracts';

/** What an editor wants for all selected articles. */
export type Wanted = { mode: 'hide' | 'automatic' } | { mode: 'show'; banner: string };

/**
 * The change for each article. To show or hide is decided for the list's own locale; what is taken back is the
 * decision in force, which may be the one for every locale. Articles without one need no taking back.
 */
export const wantedChanges = (
  articles: ListedArticle[],
  locale: string,
  wanted: Wanted,
): BulkChange[] =>
  articles.flatMap(({ documentId, attachment }): BulkChange[] => {
    if (wanted.mode === 'automatic') {
      return attachment
        ? [
            {
              documentId,
              locale: attachment.locale,
              version: attachment.version,
              mode: 'automatic',
            },
          ]
        : [];
    }
    const own = attachment?.locale === locale ? attachment : null;
    return [
      {
        documentId,
        locale,
        version: own?.version ?? '',
        ...wanted,
        ...(own && { placement: own.placement }),
      },
    ];
  });
