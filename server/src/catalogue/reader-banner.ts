import type { Ask, Banner } from '../../../domain/src/banner';
import { minimums } from '../../../domain/src/copy-values';
import { countriesByCurrency } from '../../../domain/src/donation/country-currency';
import { bannerProblems, missingFromBanner } from '../../../domain/src/banner-rules';
import { type BannerDocument, drawnBanner } from '../../../domain/src/reader-banner';
import { viewTemplate } from '../../../public/src/view';
import { clock } from '../clock';
import type { PublicAddresses } from '../settings/public-address';

/** What has to be loaded with a banner for `toReaderBanner` and for its e-mail. */
export const BANNER_POPULATE = {
  image: true,
  ask: true,
  reminder: { populate: { options: true } },
  reminderEmail: true,
  appearance: true,
};

/** Where each currency is at home, as far as there are several to choose from. */
const withCountries = (asks: Ask[]): Ask[] => {
  const currencies = [...new Set(asks.map(({ currency }) => currency))];
  const countries = countriesByCurrency(currencies);
  return currencies.length < 2
    ? asks
    : asks.map((ask) => ({ ...ask, countries: countries[ask.currency] ?? [] }));
};

/**
 * The banner as readers get it, or `null` where it is not fit to be shown: rows written past the rules
 * (imports, older versions) are left out one by one instead of failing the whole answer.
 *
 * @param addresses where readers reach the server and the content API
 */
export const toReaderBanner = (
  document: BannerDocument,
  { server, api }: PublicAddresses,
): Banner | null => {
  const [problem] = [...bannerProblems(document), ...missingFromBanner(document)];
  if (problem) {
    return null;
  }
  const drawn = drawnBanner(document, server);
  const appeal = { ...drawn, ask: withCountries(drawn.ask) };
  return { ...appeal, minimum: minimums(appeal), html: viewTemplate(appeal, api, clock.now()) };
};
