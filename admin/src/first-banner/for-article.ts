import { NEW_BANNER_PATH, PLUGIN_ID } from '../plugin-id';
import type { Article } from '../services/contracts';

/** The Content Manager keeps what stands here, and does not send text on to the server. */
interface Plugins {
  plugins?: Record<string, unknown>;
}

/** Where editors write a banner for an article, in its language. */
export const newBannerPath = ({ contentType, documentId, locale }: Article): string => {
  const search = new URLSearchParams({
    ...(locale && { 'plugins[i18n][locale]': locale }),
    [`plugins[${PLUGIN_ID}]`]: [contentType, documentId, locale].join('/'),
  });
  return `${NEW_BANNER_PATH}?${search}`;
};

/** The article that a banner is written for; null where the address names none. */
export const articleIn = ({ plugins }: Plugins): Article | null => {
  const named = plugins?.[PLUGIN_ID];
  const [contentType, documentId, locale = ''] = typeof named === 'string' ? named.split('/') : [];
  return contentType && documentId ? { contentType, documentId, locale } : null;
};

/** Where editors change an article, in this language. */
export const articlePath = ({ contentType, documentId, locale }: Article): string => {
  const search = locale && `?${new URLSearchParams({ 'plugins[i18n][locale]': locale })}`;
  return `/content-manager/collection-types/${contentType}/${documentId}${search}`;
};
