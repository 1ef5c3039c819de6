import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Core } from '@strapi/strapi';

import { BANNERS } from './banners';
import type { BannerSeed } from './banners/types';
import { create, createTranslated, publish } from './documents';
import { withEach } from './newsroom';

const BANNER = 'plugin::donation-banners.banner';
const CAMPAIGN = 'plugin::donation-banners.campaign';

/** Puts a picture of `demo/assets` into the media library. */
const upload = async (
  strapi: Core.Strapi,
  { file, alternativeText }: NonNullable<BannerSeed['image']>,
): Promise<number> => {
  const filepath = join(strapi.dirs.app.root, 'assets', file);
  const { size } = await stat(filepath);
  const [picture] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: file, alternativeText } },
      files: { filepath, originalFilename: file, mimetype: 'image/svg+xml', size },
    });
  return picture.id;
};

const donatePage = (site: string, locale: string): string =>
  `${site}/${locale}/donate?amount={amount}&currency={currency}&frequency={frequency}`;

const writeBanner = async (
  strapi: Core.Strapi,
  banner: BannerSeed,
  site: string,
): Promise<string> => {
  const { name, closable, quietDays, appearance, copy } = banner;
  const image = banner.image && (await upload(strapi, banner.image));
  const data = withEach(
    {
      en: { ...copy.en, donateUrl: donatePage(site, 'en') },
      ...(copy.de ? { de: { ...copy.de, donateUrl: donatePage(site, 'de') } } : {}),
    },
    { name, closable, quietDays, appearance, image },
  );
  const documentId = await createTranslated(strapi, BANNER, data);
  if (banner.published) {
    await publish(strapi, BANNER, documentId, '*');
  }
  return documentId;
};

/** One campaign for all readers, one for those whom the newsletter brings, and a quiet one for supporters. */
const startCampaigns = async (
  strapi: Core.Strapi,
  banners: Record<string, string>,
): Promise<void> => {
  const campaigns = [
    {
      name: 'Readers keep the Gazette free',
      priority: 10,
      variants: [
        { banner: banners.appeal, weight: 3 },
        { banner: banners.short, weight: 1 },
      ],
    },
    {
      name: 'Welcome from the newsletter',
      priority: 20,
      audience: { utm: 'source=newsletter', supporters: 'not-supporters' },
      frequency: { impressions: 3, days: 7 },
      variants: [{ banner: banners.short, weight: 1 }],
    },
    {
      name: 'Supporters: the anniversary',
      priority: 30,
      audience: { supporters: 'supporters', articlesMin: 3, articlesDays: 30 },
      frequency: { daysBetween: 14, stopAfter: 3 },
      variants: [{ banner: banners.anniversary, weight: 1 }],
    },
  ];
  for (const campaign of campaigns) {
    const documentId = await create(strapi, CAMPAIGN, {
      placement: 'article-end',
      startsAt: new Date(),
      traffic: 100,
      ...campaign,
    });
    await publish(strapi, CAMPAIGN, documentId);
  }
};

/**
 * Writes the banners, shows two of them on the whole site, one by hand below the investigation and the
 * letter below the lead story, and none below the obituary.
 *
 * @param articles document ids by key
 * @param site the address of the reader site
 */
export const writeAppeals = async (
  strapi: Core.Strapi,
  articles: Record<string, string>,
  site: string,
): Promise<void> => {
  const banners: Record<string, string> = {};
  for (const banner of BANNERS) {
    banners[banner.key] = await writeBanner(strapi, banner, site);
  }
  await startCampaigns(strapi, banners);

  const attachments = strapi.plugin('donation-banners').service('attachments');
  const everywhere = { contentType: 'api::article.article', locale: '', placement: 'article-end' };
  const decisions = [
    { documentId: articles.ferry, mode: 'show', banner: banners.appeal },
    { documentId: articles.fees, mode: 'show', banner: banners.investigation },
    { documentId: articles.obituary, mode: 'hide', banner: '' },
  ];
  for (const decision of decisions) {
    await attachments.set({ ...everywhere, ...decision });
  }
};
