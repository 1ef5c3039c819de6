import type { Core } from '@strapi/strapi';

import { create, publish } from './documents';

const CAMPAIGN = 'plugin::donation-banners.campaign';

const DAY = 86_400_000;

const inDays = (days: number): Date => new Date(Date.now() + days * DAY);

interface CampaignSeed {
  name: string;
  isDraft?: boolean;
  [field: string]: unknown;
}

/** What runs now: one campaign for all readers, one for those whom the newsletter brings, and a quiet one for supporters. */
const running = (banners: Record<string, string>): CampaignSeed[] => [
  {
    name: 'Readers keep the Gazette free',
    startsAt: inDays(0),
    priority: 10,
    variants: [
      { banner: banners.appeal, weight: 3 },
      { banner: banners.short, weight: 1 },
    ],
  },
  {
    name: 'Welcome from the newsletter',
    startsAt: inDays(0),
    priority: 20,
    audience: { utm: 'source=newsletter', supporters: 'not-supporters' },
    frequency: { impressions: 3, days: 7 },
    variants: [{ banner: banners.short, weight: 1 }],
  },
  {
    name: 'Supporters: the anniversary',
    startsAt: inDays(0),
    priority: 30,
    audience: { supporters: 'supporters', articlesMin: 3, articlesDays: 30 },
    frequency: { daysBetween: 14, stopAfter: 3 },
    variants: [{ banner: banners.anniversary, weight: 1 }],
  },
];

/** What is over, what is planned, and what is an idea yet. None of them is met by a reader today. */
const otherTimes = (banners: Record<string, string>): CampaignSeed[] => [
  {
    name: 'Ten days for the harbour archive',
    startsAt: inDays(-24),
    endsAt: inDays(-14),
    priority: 15,
    traffic: 50,
    variants: [{ banner: banners.short, weight: 1 }],
  },
  {
    name: 'Before the year ends',
    startsAt: inDays(14),
    endsAt: inDays(42),
    priority: 40,
    traffic: 60,
    variants: [{ banner: banners.appeal, weight: 1 }],
  },
  {
    name: 'Election night, at the top',
    placement: 'page-top',
    startsAt: inDays(58),
    endsAt: inDays(65),
    variants: [{ banner: banners.short, weight: 1 }],
  },
  {
    name: 'Spring: a hundred new supporters',
    isDraft: true,
    startsAt: inDays(95),
    endsAt: inDays(126),
    priority: 20,
    variants: [{ banner: banners.appeal, weight: 1 }],
  },
];

/** @param banners document ids by key */
export const writeCampaigns = async (
  strapi: Core.Strapi,
  banners: Record<string, string>,
): Promise<void> => {
  for (const { isDraft, ...campaign } of [...running(banners), ...otherTimes(banners)]) {
    const documentId = await create(strapi, CAMPAIGN, {
      placement: 'article-end',
      traffic: 100,
      ...campaign,
    });
    if (!isDraft) {
      await publish(strapi, CAMPAIGN, documentId);
    }
  }
};
