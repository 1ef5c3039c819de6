import { PERMISSIONS } from '../permissions';
import { CAMPAIGN_UID } from '../plugin-id';
import { allowed } from './allowed';

/** For whoever may see campaigns in the Content Manager. */
const whoSeesCampaigns = {
  policies: [
    'admin::isAuthenticatedAdmin',
    {
      name: 'admin::hasPermissions',
      config: { actions: [['plugin::content-manager.explorer.read', CAMPAIGN_UID]] },
    },
  ],
};

/** The admin routes about what campaigns are for, and why readers get what they get. */
export const choosingRoutes = [
  {
    method: 'GET',
    path: '/content-rule/fields',
    handler: 'content-rules.fields',
    config: whoSeesCampaigns,
  },
  {
    method: 'GET',
    path: '/content-rule/values',
    handler: 'content-rules.values',
    config: whoSeesCampaigns,
  },
  {
    method: 'POST',
    path: '/content-rule/reach',
    handler: 'content-rules.reach',
    config: whoSeesCampaigns,
  },
  { method: 'GET', path: '/campaigns', handler: 'campaigns.find', config: whoSeesCampaigns },
  { method: 'GET', path: '/site', handler: 'site.find', config: whoSeesCampaigns },
  {
    method: 'PUT',
    path: '/campaigns/:documentId/times',
    handler: 'campaigns.reschedule',
    config: whoSeesCampaigns,
  },
  {
    method: 'POST',
    path: '/preview-links',
    handler: 'previews.create',
    config: allowed(PERMISSIONS.createPreviewLinks),
  },
  {
    method: 'GET',
    path: '/explain',
    handler: 'explain.find',
    config: allowed(PERMISSIONS.explain),
  },
  {
    method: 'POST',
    path: '/explain',
    handler: 'explain.find',
    config: allowed(PERMISSIONS.explain),
  },
  {
    method: 'GET',
    path: '/explain/articles',
    handler: 'explain.articles',
    config: allowed(PERMISSIONS.explain),
  },
];
