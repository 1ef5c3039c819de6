import type { Ask, Banner, BannerImage, Frequency } from '../../domain/src/banner';
import { FREQUENCIES } from '../../domain/src/banner';
import type { AskForm, BannerForm, InvitationForm } from '../../domain/src/banner-rules';
import { bannerProblems, missingFromBanner } from '../../domain/src/banner-rules';
import { parseAmounts } from '../../domain/src/money';

/** A banner's row with its components, as the database holds it. */
export interface BannerDocument extends BannerForm {
  documentId: string;
  locale: string | null;
  name?: string | null;
  closable?: boolean | null;
  publishedAt?: string | null;
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
});

const toImage = (image: NonNullable<BannerDocument['image']>, assetBase: string): BannerImage => ({
  url: new URL(image.url, assetBase).href,
  alternativeText: image.alternativeText ?? '',
  ...(image.width ? { width: image.width } : {}),
  ...(image.height ? { height: image.height } : {}),
});

const toAppearance = (form: BannerForm['appearance']): Banner['appearance'] => ({
  ...(form?.background ? { background: form.background } : {}),
  ...(form?.text ? { text: form.text } : {}),
  ...(form?.accent ? { accent: form.accent } : {}),
  layout: form?.layout === 'plain' ? 'plain' : 'boxed',
});

/**
 * The banner as readers get it, or `null` where it is not fit to be shown: rows written past the rules
 * (imports, older versions) are left out one by one instead of failing the whole answer.
 *
 * @param assetBase address that relative media addresses are resolved against
 */
export const toReaderBanner = (document: BannerDocument, assetBase: string): Banner | null => {
  const [problem] = [...bannerProblems(document), ...missingFromBanner(document)];
  if (problem) {
    return null;
  }
  const inOrder = (a: Ask, b: Ask): number =>
    FREQUENCIES.indexOf(a.frequency) - FREQUENCIES.indexOf(b.frequency);
  return {
    id: document.documentId,
    locale: document.locale ?? '',
    heading: document.heading as string,
    body: document.body as Banner['body'],
    ...(document.image ? { image: toImage(document.image, assetBase) } : {}),
    ask: (document.ask ?? []).map(toAsk).sort(inOrder),
    continueLabel: document.continueLabel as string,
    donateUrl: document.donateUrl as string,
    ...(document.reminder ? { reminder: toInvitation(document.reminder) } : {}),
    closable: document.closable ?? true,
    quietDays: document.quietDays ?? 0,
    appearance: toAppearance(document.appearance),
  };
};
