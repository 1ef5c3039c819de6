export const PLUGIN_ID = 'donation-banners';

export const BANNER_UID = 'plugin::donation-banners.banner';
export const CAMPAIGN_UID = 'plugin::donation-banners.campaign';
export const ATTACHMENT_UID = 'plugin::donation-banners.attachment';
export const ATTACHMENT_CHANGE_UID = 'plugin::donation-banners.attachment-change';
export const REMINDER_UID = 'plugin::donation-banners.reminder';
export const SUPPRESSION_UID = 'plugin::donation-banners.suppression';
export const LAST_PUBLISHED_UID = 'plugin::donation-banners.last-published-banner';
export const CHANGE_UID = 'plugin::donation-banners.change';
export const EVENT_COUNT_UID = 'plugin::donation-banners.event-count';
