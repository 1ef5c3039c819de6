import type { NamedResult } from '../../../../domain/src/results';
import { useTranslate } from '../../translate';

/** Answers a function that says which banner a result is of. */
export const useBannerName = () => {
  const translate = useTranslate();
  return ({ bannerName, banner, unseen }: NamedResult): string => {
    if (bannerName === null) {
      return translate(unseen.includes('banner') ? 'unseen.banner' : 'results.goneBanner');
    }
    return bannerName || banner;
  };
};
