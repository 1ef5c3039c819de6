/** The plugin's id; prefixes its translations, permissions and routes. */
export const PLUGIN_ID = 'donation-banners';

/** The content type of banners. */
export const BANNER_UID = `plugin::${PLUGIN_ID}.banner`;

/** The content type of campaigns. */
export const CAMPAIGN_UID = `plugin::${PLUGIN_ID}.campaign`;

/** Content types whose changes may change what an article's readers see. */
export const SHOWN_BY: readonly string[] = [BANNER_UID, CAMPAIGN_UID];

/** Where editors find all banners. */
export const BANNERS_PATH = `/content-manager/collection-types/${BANNER_UID}`;

/** Where editors write a new banner. */
export const NEW_BANNER_PATH = `${BANNERS_PATH}/create`;

/** Where editors change one banner. */
export const bannerPath = (documentId: string): string => `${BANNERS_PATH}/${documentId}`;

/** Where editors find one of the plugin's own pages. */
export const pagePath = (name: string): string => `/plugins/${PLUGIN_ID}/${name}`;

/** The list of reminders, and what keeps them from going out. */
export const REMINDERS_PATH = pagePath('reminders');

/** Where editors find the reminders that could not be delivered. */
export const FAILED_REMINDERS_PATH = `${REMINDERS_PATH}?status=failed`;

/** Where editors change, or write, one banner in one locale. */
export const bannerInLocalePath = (documentId: string, locale: string): string =>
  `${bannerPath(documentId)}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;

const CAMPAIGNS_PATH = `/content-manager/collection-types/${CAMPAIGN_UID}`;

/** Where editors write a new campaign. */
export const NEW_CAMPAIGN_PATH = `${CAMPAIGNS_PATH}/create`;

/** Where editors change one campaign. */
export const campaignPath = (documentId: string): string => `${CAMPAIGNS_PATH}/${documentId}`;

/** Where editors find out why readers of an article get which banner. */
export const explainPath = (article: Record<string, string>): string =>
  `${pagePath('explain')}?${new URLSearchParams(article)}`;
