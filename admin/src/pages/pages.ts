import { lazy } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { EXPLAIN, READ_CAMPAIGNS, READ_REMINDERS, READ_RESULTS } from '../permissions';

/** The pages below the plugin's menu entry, in the order of their links; each only for those who hold its permission. */
export const PAGES = [
  {
    path: 'reminders',
    title: 'reminders.title',
    permission: READ_REMINDERS,
    Content: lazy(() =>
      import('./reminders/RemindersPage').then((module) => ({ default: module.RemindersPage })),
    ),
  },
  {
    path: 'campaigns',
    title: 'campaigns.title',
    permission: READ_CAMPAIGNS,
    Content: lazy(() =>
      import('./campaigns/CampaignsPage').then((module) => ({ default: module.CampaignsPage })),
    ),
  },
  {
    path: 'results',
    title: 'results.title',
    permission: READ_RESULTS,
    Content: lazy(() =>
      import('./results/ResultsPage').then((module) => ({ default: module.ResultsPage })),
    ),
  },
  {
    path: 'explain',
    title: 'explain.title',
    permission: EXPLAIN,
    Content: lazy(() =>
      import('./explain/ExplainPage').then((module) => ({ default: module.ExplainPage })),
    ),
  },
] as const;

export type PageEntry = (typeof PAGES)[number];

/** The pages that this person may see. */
export const useAllowedPages = (): PageEntry[] => {
  const held = useAuth('DonationBanners', ({ permissions }) => permissions);
  return PAGES.filter(({ permission }) =>
    held.some(
      ({ action, subject }) =>
        action === permission.action && (subject ?? null) === permission.subject,
    ),
  );
};
