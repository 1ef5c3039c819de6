import countryToCurrency from 'country-to-currency';

import type { Appeal, Ask, Banner, BannerImage, Frequency } from '../../domain/src/banner';
import { FREQUENCIES } from '../../domain/src/banner';
import type { AskForm, BannerForm, InvitationForm } from '../../domain/src/banner-rules';
import { bannerProblems, missingFromBanner } from '../../domain/src/banner-rules';
import { blocksToHtmlPieces, type BlocksContent } from '../../domain/src/blocks';
import { toAppearance } from '../../domain/src/colours';
import { parseAmounts } from '../../domain/src/money';
import { viewTemplate } from '../../public/src/view';
import { clock } from './clock';

/** A banner's row with its components, as the database holds it. */
export interface BannerDocument extends BannerForm {
  documentId: string;
  locale: string | null;
  name?: string | null;
  closable?: boolean | null;
  publishedAt?: string | null;
  supporterDays?: number | null;
  image?: {
    url: string;
    alternativeText?: string | null;
    width?: number | null;
    height?: number | null;
  } | null;
}

/** What has to be loaded with a banner for `toReaderBanner` and for its e-mail. */
export const BANNER_POPULATE = {
  image: true,
  ask: true,
  reminder: { populate: { options: true } },
  reminderEmail: true,
  appearance: true,
};

const toAsk = (form: AskForm): Ask => {
  const amounts = parseAmounts(form.amounts ?? '') ?? [];
  const middle = amounts[Math.floor((amounts.length - 1) / 2)] as number;
  return {
    frequency: form.frequency as Frequency,
    currency: form.currency as string,
    amounts,
    suggested: form.suggested == null ? middle : Number(form.suggested),
    otherAllowed: form.otherAllowed ?? true,
  };
};

/** Where each currency is at home, as far as there are several to choose from. */
const withCountries = (asks: Ask[]): Ask[] =>
  new Set(asks.map(({ currency }) => currency)).size < 2
    ? asks
    : asks.map((ask) => ({
        ...ask,
        countries: Object.entries(countryToCurrency).flatMap(([country, currency]) =>
          currency === ask.currency ? [country] : [],
        ),
      }));

const toInvitation = (form: InvitationForm): NonNullable<Banner['reminder']> => ({
  question: form.question ?? '',
  linkLabel: form.linkLabel ?? '',
  emailLabel: form.emailLabel ?? '',
  consentText: form.consentText ?? '',
  thanks: form.thanks ?? '',
  options: (form.options ?? []).map(({ label, after }) => ({
    label: label ?? '',
    after: after ?? '',
  })),
  onDevice: form.onDevice ?? false,
  calendar: form.calendar ?? false,
});

const toImage = (image: NonNullable<BannerDocument['image']>, assetBase: string): BannerImage => ({
  url: new URL(image.url, assetBase).href,
  alternativeText: image.alternativeText ?? '',
  ...(image.width ? { width: image.width } : {}),
  ...(image.height ? { height: image.height } : {}),
});

/**
 * The banner as readers get it, or `null` where it is not fit to be shown: rows written past the rules
 * (imports, older versions) are left out one by one instead of failing the whole answer.
 *
 * @param apiBase address of the content API, which relative media addresses are resolved against
 */
export const toReaderBanner = (document: BannerDocument, apiBase: string): Banner | null => {
  const [problem] = [...bannerProblems(document), ...missingFromBanner(document)];
  if (problem) {
    return null;
  }
  const currencies = (document.ask ?? []).map(({ currency }) => currency);
  const inOrder = (a: Ask, b: Ask): number =>
    currencies.indexOf(a.currency) - currencies.indexOf(b.currency) ||
    FREQUENCIES.indexOf(a.frequency) - FREQUENCIES.indexOf(b.frequency);
  const appeal: Appeal = {
    id: document.documentId,
    locale: document.locale ?? '',
    heading: document.heading as string,
    body: blocksToHtmlPieces(document.body as BlocksContent),
    ...(document.image ? { image: toImage(document.image, apiBase) } : {}),
    ask: withCountries((document.ask ?? []).map(toAsk).sort(inOrder)),
    continueLabel: document.continueLabel as string,
    donateUrl: document.donateUrl as string,
    ...(document.reminder ? { reminder: toInvitation(document.reminder) } : {}),
    closable: document.closable ?? true,
    quietDays: document.quietDays ?? 0,
    ...(document.supporterDays ? { supporterDays: document.supporterDays } : {}),
    appearance: toAppearance(document.appearance),
  };
  return { ...appeal, html: viewTemplate(appeal, apiBase, clock.now()) };
};
