const PREFIX = 'pin:';

/** The id of the campaign that an article's own choice of a banner is to its readers. */
export const pinnedCampaignId = (banner: string): string => `${PREFIX}${banner}`;

export const isPinnedCampaign = (id: string): boolean => id.startsWith(PREFIX);
