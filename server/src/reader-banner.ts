import type { Banner } from '../../domain/src/banner';
import { bannerProblems, missingFromBanner } from '../../domain/src/banner-rules';
import { type BannerDocument, drawnBanner } from '../../domain/src/reader-banner';

/** What has to be loaded with a banner for `toReaderBanner` and for its e-mail. */
export const BANNER_POPULATE = {
  image: true,
  ask: true,
  reminder: { populate: { options: true } },
  reminderEmail: true,
  appearance: true,
};

/**
 * The banner as readers get it, or `null` where it is not fit to be shown: rows written past the rules
 * (imports, older versions) are left out one by one instead of failing the whole answer.
 *
 * @param assetBase address that relative media addresses are resolved against
 */
export const toReaderBanner = (document: BannerDocument, assetBase: string): Banner | null => {
  const [problem] = [...bannerProblems(document), ...missingFromBanner(document)];
  return problem ? null : drawnBanner(document, assetBase);
};
