import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Core } from '@strapi/strapi';

import { BANNERS } from './banners';
import type { BannerSeed } from './banners/types';
import { writeCampaigns } from './campaigns';
import { createTranslated, publish } from './documents';
import { withEach } from './newsroom';

const BANNER = 'plugin::donation-banners.banner';

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
  await writeCampaigns(strapi, banners);

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
