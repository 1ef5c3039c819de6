import type { Core } from '@strapi/strapi';

import { mapPictures } from '../../../domain/src/blocks';
import type { BlocksContent, Picture } from '../../../domain/src/copy/block-nodes';
import type { BannerDocument } from '../../../domain/src/reader-banner';
import { clock } from '../clock';
import { PLUGIN_ID } from '../plugin-id';
import { isPrivate, type MediaFile, signed } from './media-library';
import { signedUntil } from './signed-until';

/** Milliseconds after which a picture that could not be signed is tried again. */
const RETRY = 60_000;

/** Documents whose pictures readers can load, and until when (epoch milliseconds; `Infinity`: for good). */
export interface Signed {
  documents: BannerDocument[];
  signedUntil: number;
}

const picturesIn = ({ image, body }: BannerDocument): MediaFile[] => {
  const pictures: MediaFile[] = image ? [image] : [];
  mapPictures(Array.isArray(body) ? body : [], (picture) => {
    pictures.push(picture as MediaFile);
    return picture.url;
  });
  return pictures;
};

/**
 * Signs the pictures of a private bucket: its provider gives them to nobody else. A copy in the text may be from another
 * day, so the media library's own file is signed, where it is still there. A picture that cannot be signed is left out.
 */
export const withSignedPictures = async (
  strapi: Core.Strapi,
  documents: BannerDocument[],
): Promise<Signed> => {
  if (!(await isPrivate(strapi))) {
    return { documents, signedUntil: Infinity };
  }
  const now = clock.now().getTime();
  const pictures = documents.flatMap(picturesIn);
  const hashes = pictures.flatMap(({ hash }) => (hash ? [hash] : []));
  const rows: MediaFile[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $in: [...new Set(hashes)] } } });
  const library = new Map(rows.map((file) => [file.hash, file]));
  const addresses = new Map<string, string | undefined>();
  let until = Infinity;
  const sign = async (picture: MediaFile): Promise<void> => {
    const file = library.get(picture.hash) ?? picture;
    try {
      const { url } = await signed(strapi, file);
      addresses.set(picture.url, url);
      until = Math.min(until, url === file.url ? Infinity : signedUntil(url, now));
    } catch (error) {
      strapi.log.warn(
        `[${PLUGIN_ID}] A picture is left out because it cannot be signed: ${(error as Error).message}`,
      );
      addresses.set(picture.url, undefined);
      until = Math.min(until, now + RETRY);
    }
  };
  const different = new Map(pictures.map((picture) => [picture.url, picture]));
  await Promise.all([...different.values()].map(sign));
  const addressOf = ({ url }: Picture): string | undefined => addresses.get(url ?? '');
  const readable = documents.map((document): BannerDocument => {
    const { image, body } = document;
    const url = image && addressOf(image);
    return {
      ...document,
      image: image && url !== undefined ? { ...image, url } : null,
      body: Array.isArray(body) ? mapPictures(body as BlocksContent, addressOf) : body,
    } as BannerDocument;
  });
  return { documents: readable, signedUntil: until };
};
