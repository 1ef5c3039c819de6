import type { Appeal, BannerImage } from '../../domain/src/banner';
import { dayInWords } from '../../domain/src/dates';
import { escapeFinally, escapeHtml } from '../../domain/src/escape';
import { textsFor } from '../../domain/src/texts';
import { writingDirection } from '../../domain/src/values/locale';
import { isHttpUrl } from '../../domain/src/web-address';
import { askView } from './ask-view';
import { foldView } from './fold-view';
import { invitationView } from './reminder-view';
import { sayings } from './sayings';
import type { BannerState } from './state';
import { BODY_HERE } from './template';
import type { ViewContext } from './view-context';

export { fillFor, type ReaderFacts } from './copy';
export { foldedTemplate, isBar } from './fold-view';
export { inPlace } from './in-place';
export { openOptions } from './options';
export { placementStyles } from './placement-styles';
export { sayings } from './sayings';
export type { BannerState } from './state';
export type { ViewContext } from './view-context';

const imageView = ({ url, alternativeText, width, height }: BannerImage): string => {
  if (!isHttpUrl(url)) {
    return '';
  }
  const size = width && height ? ` width="${Number(width)}" height="${Number(height)}"` : '';
  return `<img part="image" src="${escapeFinally(url)}" alt="${escapeFinally(alternativeText)}"${size}>`;
};

/** What the live region says in the state. */
const statusOf = (
  state: BannerState,
  { locale, reminder }: Appeal,
  { texts, fill }: ViewContext,
): string => {
  const said = sayings(texts);
  switch (state.name) {
    case 'sending':
    case 'supporter':
      return said[state.name];
    case 'thanked':
      return state.dueAt
        ? said[state.way ?? 'email']
            .replace('{date}', dayInWords(new Date(state.dueAt), locale))
            .replace('{thanks}', () => fill(escapeHtml(reminder?.thanks ?? '')))
        : said.confirm;
    default:
      return '';
  }
};

const frame = (banner: Appeal, state: BannerState, context: ViewContext, body: string): string => {
  const { appearance, closable, locale, supporterDays } = banner;
  const { texts, fill } = context;
  const look = [
    appearance.layout,
    ...(appearance.background ? ['filled'] : []),
    ...(closable ? ['closable'] : []),
  ].join(' ');
  const supporter = supporterDays
    ? `<p class="supporter scripted"><button part="link" class="link" type="button" data-do="supporter">${escapeHtml(texts.alreadyGive)}</button></p>`
    : '';
  const close = closable
    ? `<button part="close" class="close scripted" type="button" data-do="close" aria-label="${escapeHtml(texts.close)}">×</button>`
    : '';
  return [
    `<section part="banner" class="banner ${look}" data-state="${state.name}" lang="${escapeHtml(locale)}" dir="${writingDirection(locale)}" aria-labelledby="heading">`,
    banner.image ? imageView(banner.image) : '',
    `<p part="greeting" class="greeting"${context.reminded ? '' : ' hidden'}>${escapeHtml(texts.welcomeBack)}</p>`,
    `<h2 part="heading" id="heading">${fill(escapeHtml(banner.heading))}</h2>`,
    `<div part="body" class="body">${body}</div>`,
    context.folded ? foldView(texts) : '',
    askView(banner, context),
    invitationView(banner, state, context),
    supporter,
    `<div part="status" class="status" role="status" tabindex="-1">${statusOf(state, banner, context)}</div>`,
    close,
    '</section>',
  ].join('');
};

/**
 * A banner in a reader's state as HTML, for a shadow root together with `stylesFor(banner)`; empty when closed. Pure, and
 * escaped by construction: nothing that an editor or a reader typed is read as HTML. It works without a script; every
 * state has the same elements, so that the script only has to change attributes and texts.
 */
export const view = (banner: Appeal, state: BannerState, context: ViewContext): string =>
  state.name === 'closed'
    ? ''
    : frame(banner, state, context, banner.body.map(context.fill).join(''));

/**
 * The banner as it asks, for any reader: with its placeholders, and `BODY_HERE` where its body belongs. In single quotes,
 * which JSON has not to escape; those of texts are escaped already.
 */
export const viewTemplate = (banner: Appeal, api: string, now: Date): string =>
  frame(
    banner,
    { name: 'asking' },
    { texts: textsFor(banner.locale).banner, now, api, fill: (html) => html },
    BODY_HERE,
  ).replaceAll('"', "'");
