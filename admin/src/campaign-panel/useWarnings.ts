import { isPlacement } from '../../../domain/src/banner';
import type { Hindrance } from '../../../domain/src/outlook';
import type { PlannedCampaign } from '../../../domain/src/planned-campaign';
import { lackingFor, SEEN_FOR, TOLD_FACTS } from '../../../domain/src/site';
import { useGetReachQuery } from '../services/content-rule';
import { useGetSiteQuery } from '../services/site';
import { useTranslate } from '../translate';

/** What keeps the campaign from readers, in sentences, and whether nobody gets it for that. */
export const useWarnings = (
  mine: PlannedCampaign | undefined,
  hindrances: readonly Hindrance[],
): { sentences: string[]; isForNobody: boolean } => {
  const translate = useTranslate();
  const { data: site } = useGetSiteQuery(undefined, { refetchOnMountOrArgChange: true });
  const rule = mine?.rule ?? null;
  const { currentData: reach } = useGetReachQuery(rule, { skip: !rule });

  const fitsNone = reach?.matching === 0 && !hindrances.includes('no-article');
  const all: Hindrance[] = [...hindrances, ...(fitsNone ? (['no-article'] as const) : [])];
  const keeping = [
    ...all.map((hindrance) => translate(`hindrance.${hindrance}`)),
    ...(mine && site ? lackingFor(mine, site) : []).map((lacking) =>
      isPlacement(lacking)
        ? translate('lacking.placement', {
            place: translate(`place.${lacking}`),
            days: SEEN_FOR,
          })
        : translate(`lacking.${lacking}`, { days: SEEN_FOR }),
    ),
  ];
  const isUnsure = site?.known === false && TOLD_FACTS.some((fact) => mine?.audience?.[fact]);
  return {
    sentences: [...keeping, ...(isUnsure ? [translate('lacking.unknown')] : [])],
    isForNobody: keeping.length > 0,
  };
};
