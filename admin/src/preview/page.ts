import type { Placement } from '../../../domain/src/banner';

export type PageTheme = 'light' | 'dark';

/** A reader's window, in CSS pixels. */
export interface PageWindow {
  width: number;
  height: number;
}

export const WINDOWS: Record<'phone' | 'desktop', PageWindow> = {
  phone: { width: 375, height: 667 },
  desktop: { width: 960, height: 640 },
};

const line = (width: number): string => `<div class="line" style="inline-size:${width}%"></div>`;
const paragraph = `<div class="paragraph">${[100, 96, 98, 60].map(line).join('')}</div>`;

const ARTICLE = `<div class="line title"></div>${paragraph.repeat(6)}`;

/** Where the banner stands among the paragraphs of an article. */
const AROUND: Record<Placement, [before: string, after: string]> = {
  'article-end': [paragraph, ''],
  'article-inline': [paragraph, paragraph],
  'page-top': ['', ARTICLE],
  'page-bottom': [ARTICLE, ''],
  overlay: [ARTICLE, ''],
};

/** Whether the placement goes by the reader's window, and not by the article around it. */
export const isOfWindow = (placement: Placement): boolean => !placement.startsWith('article');

const COLOURS: Record<PageTheme, [background: string, text: string]> = {
  light: ['#ffffff', '#1a1a1a'],
  dark: ['#14161a', '#ececec'],
};

/** Around what is in the page, in CSS pixels. */
export const PAGE_PADDING = 16;

/** Where in `pageWith` the banner goes. */
export const BANNER_SELECTOR = '#banner';

/** A page of a newsroom with nothing in it but lines for text, and a place for the banner. */
export const pageWith = (placement: Placement, theme: PageTheme): string => {
  const [before, after] = AROUND[placement];
  const [background, text] = COLOURS[theme];
  return `<style>
:root{color-scheme:${theme};background:${background};color:${text}}
body{margin:0;padding:${PAGE_PADDING}px;font:1rem/1.5 Georgia,serif${isOfWindow(placement) ? '' : ';overflow:hidden'}}
.line{block-size:.6rem;margin-block:.5rem;border-radius:2px;background:currentColor;opacity:.12}
.title{block-size:1.4rem;inline-size:70%}
.paragraph{margin-block:1rem}
</style><div><div aria-hidden="true">${before}</div><div id="banner" placement="${placement}"></div><div aria-hidden="true">${after}</div></div>`;
};

/** What a browser gives a modal dialog, for one that is shown as a popover. */
export const DIALOG_STYLES =
  ':where([popover]){max-inline-size:calc(100% - 6px - 2em);max-block-size:calc(100% - 6px - 2em)}';
