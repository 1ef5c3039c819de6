import type { Banner, BannerImage } from '../../domain/src/banner';
import { writingDirection } from '../../domain/src/dates';
import { escapeHtml } from '../../domain/src/escape';
import type { BannerTexts } from '../../domain/src/texts';
import { isHttpUrl } from '../../domain/src/web-address';
import { askView } from './ask-view';
import { copyOf, type ReaderFacts } from './copy';
import type { GiftChoice } from './gift-choice';
import { invitationView, reminderView, statusView } from './reminder-view';
import type { BannerState } from './state';

/** What a view depends on besides the banner and the reader's state with it. */
export interface ViewContext {
  /** The plugin's own words. */
  texts: BannerTexts;
  /** The locale that `texts` are in (BCP 47). The copy is drawn in the banner's own. */
  locale: string;
  choice: GiftChoice;
  now: Date;
  reader: ReaderFacts;
  /** Base address of the Strapi server, for images it serves itself. */
  origin?: string;
}

const imageView = ({ url, alternativeText, width, height }: BannerImage, origin = ''): string => {
  const address = url.startsWith('/') ? origin + url : url;
  if (!isHttpUrl(address)) {
    return '';
  }
  const size = width && height ? ` width="${Number(width)}" height="${Number(height)}"` : '';
  return `<img part="image" src="${escapeHtml(address)}" alt="${escapeHtml(alternativeText)}"${size}>`;
};

/**
 * A banner as HTML, for a shadow root together with `stylesFor(banner)`; empty when closed. Pure, and escaped by
 * construction: nothing an editor or a reader typed is read as HTML.
 *
 * Every state has the same outer elements, so that one can be patched into the next in place.
 */
export const view = (banner: Banner, state: BannerState, context: ViewContext): string => {
  if (state.name === 'closed') {
    return '';
  }
  const { appearance, locale } = banner;
  const copy = copyOf(banner, context.now, context.reader);
  const look = `${appearance.layout === 'plain' ? 'plain' : 'boxed'}${appearance.background ? ' filled' : ''}`;
  const close = escapeHtml(context.texts.close);
  return [
    `<section part="banner" class="banner ${look}${banner.closable ? ' closable' : ''}" lang="${escapeHtml(locale)}" dir="${writingDirection(locale)}" aria-labelledby="heading">`,
    banner.image ? imageView(banner.image, context.origin) : '',
    `<h2 part="heading" id="heading">${escapeHtml(copy.text(banner.heading))}</h2>`,
    `<div part="body" class="body">${copy.bodyHtml}</div>`,
    askView(banner, context, copy),
    `<div class="invitation">${invitationView(banner, state, context, copy)}</div>`,
    `<div class="reminder">${reminderView(banner, state, context)}</div>`,
    `<div part="status" class="status" role="status" tabindex="-1">${statusView(banner, state, context, copy)}</div>`,
    banner.closable
      ? `<button part="close" class="close" type="button" data-do="close" aria-label="${close}">×</button>`
      : '',
    '</section>',
  ].join('');
};
