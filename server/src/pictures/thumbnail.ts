import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../plugin-id';
import { type MediaFile, signed } from './media-library';

/** The address of a small picture that editors can load now; `null` where there is none. */
export const thumbnailOf = async (
  strapi: Core.Strapi,
  file: MediaFile | null,
): Promise<string | null> => {
  if (!file) {
    return null;
  }
  try {
    const { url, formats } = await signed(strapi, file);
    return formats?.thumbnail?.url ?? url;
  } catch (error) {
    strapi.log.warn(
      `[${PLUGIN_ID}] A thumbnail is left out because it cannot be signed: ${(error as Error).message}`,
    );
    return null;
  }
};
