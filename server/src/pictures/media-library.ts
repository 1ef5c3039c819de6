import type { Core } from '@strapi/strapi';

import { withDeadline } from '../with-deadline';

/** Milliseconds in which the provider has to answer: readers are waiting. */
const DEADLINE = 5_000;

/** A file of the media library, as far as it is asked for here; its provider may ask for all the rest. */
export interface MediaFile {
  url: string;
  hash?: string;
  formats?: { thumbnail?: { url: string } } | null;
}

const upload = (strapi: Core.Strapi) =>
  strapi.plugin('upload') as unknown as {
    provider: { isPrivate(): Promise<boolean> };
    service(name: 'file'): { signFileUrls(file: MediaFile): Promise<MediaFile> };
  };

/** Whether the provider gives files to those alone who hold a signed address. */
export const isPrivate = (strapi: Core.Strapi): Promise<boolean> =>
  withDeadline(Promise.resolve(upload(strapi).provider.isPrivate()), DEADLINE);

/**
 * The file with signed addresses, its formats' too; as it is where another provider keeps it, or none is private.
 *
 * @throws what the provider throws where it cannot sign, DeadlineError where it does not answer
 */
export const signed = (strapi: Core.Strapi, file: MediaFile): Promise<MediaFile> =>
  withDeadline(
    upload(strapi)
      .service('file')
      .signFileUrls({ ...file }),
    DEADLINE,
  );
