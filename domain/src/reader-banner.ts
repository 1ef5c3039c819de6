import type { Appeal, Ask, BannerImage } from './banner';
import { FREQUENCIES } from './banner';
import type { AskForm, BannerForm, InvitationForm } from './banner-rules';
import { blocksToHtmlPieces, mapPictures } from './blocks';
import { toAppearance } from './colours';
import type { BlocksContent } from './copy/block-nodes';
import { isDonateLinkTemplate } from './donate-link';
import { parseAmounts } from './donation/amount-list';
import { isCurrency } from './donation/currency';
import { mediaAddress } from './media-address';
import { leftInBraces } from './placeholders';
import { isReminderTime } from './reminder-option';

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

/** None where too little of it is written. */
const toAsk = (form: AskForm): Ask[] => {
  const frequency = FREQUENCIES.find((each) => each === form.frequency);
  const { currency } = form;
  if (!frequency || !currency || !isCurrency(currency)) {
    return [];
  }
  const amounts = parseAmounts(form.amounts ?? '', currency);
  if (!amounts) {
    return [];
  }
  const middle = amounts[Math.floor((amounts.length - 1) / 2)] as number;
  const suggested = form.suggested == null ? middle : Number(form.suggested);
  return [
    {
      frequency,
      currency,
      amounts,
      suggested: amounts.includes(suggested) ? suggested : middle,
      otherAllowed: form.otherAllowed ?? true,
    },
  ];
};

const toInvitation = (form: InvitationForm): NonNullable<Appeal['reminder']> => ({
  question: form.question ?? '',
  linkLabel: form.linkLabel ?? '',
  emailLabel: form.emailLabel ?? '',
  consentText: form.consentText ?? '',
  thanks: form.thanks ?? '',
  options: (form.options ?? []).flatMap(({ label, after }) =>
    after && isReminderTime(after) ? [{ label: label ?? '', after }] : [],
  ),
  onDevice: form.onDevice ?? false,
  calendar: form.calendar ?? false,
});

/** A text that would be shown in braces is left out: the Media Library's are changed where nobody looks at banners. */
const toAlternative = (text: string): string => (leftInBraces(text, []).length > 0 ? '' : text);

const toImage = (
  image: NonNullable<BannerDocument['image']>,
  mediaBase: string,
): { image?: BannerImage } => {
  const url = mediaAddress(image.url, mediaBase);
  return url === undefined
    ? {}
    : {
        image: {
          url,
          alternativeText: toAlternative(image.alternativeText ?? ''),
          ...(image.width ? { width: image.width } : {}),
          ...(image.height ? { height: image.height } : {}),
        },
      };
};

const withPictures = (body: BlocksContent, mediaBase: string): BlocksContent =>
  mapPictures(body, (picture) => mediaAddress(picture.url ?? '', mediaBase));

/** Currencies as the editor ordered them, each with its frequencies as readers meet them. */
const inOrder = (asks: Ask[]): Ask[] => {
  const currencies = asks.map(({ currency }) => currency);
  return [...asks].sort(
    (a, b) =>
      currencies.indexOf(a.currency) - currencies.indexOf(b.currency) ||
      FREQUENCIES.indexOf(a.frequency) - FREQUENCIES.indexOf(b.frequency),
  );
};

/**
 * The banner that a document makes, as far as it is written: what is missing is empty, and an ask or a reminder option
 * that is not complete yet is left out. A complete document makes the banner that readers get.
 *
 * @param mediaBase address of the server, which the files of its own media library are below
 */
export const drawnBanner = (document: BannerDocument, mediaBase: string): Appeal => {
  const { body, donateUrl, image, reminder, supporterDays } = document;
  return {
    id: document.documentId,
    locale: document.locale ?? '',
    heading: document.heading ?? '',
    body: Array.isArray(body) ? blocksToHtmlPieces(withPictures(body, mediaBase)) : [],
    ...(image ? toImage(image, mediaBase) : {}),
    ask: inOrder((document.ask ?? []).flatMap(toAsk)),
    continueLabel: document.continueLabel ?? '',
    donateUrl: donateUrl && isDonateLinkTemplate(donateUrl) ? donateUrl : '',
    ...(reminder ? { reminder: toInvitation(reminder) } : {}),
    closable: document.closable ?? true,
    quietDays: document.quietDays ?? 0,
    ...(supporterDays ? { supporterDays } : {}),
    appearance: toAppearance(document.appearance),
  };
};
