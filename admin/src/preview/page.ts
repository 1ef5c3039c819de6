import type { Placement } from '../../../domain/src/banner';

export type PageTheme = 'light' | 'dark';

/** Widths of readers' windows, in CSS pixels. */
export const WINDOW_WIDTHS = { phone: 375, desktop: 960 };

const line = (width: number): string => `<div class="line" style="inline-size:${width}%"></div>`;
const paragraph = `<div class="paragraph">${[100, 96, 98, 60].map(line).join('')}</div>`;

const ARTICLE = `<div class="line title"></div>${paragraph}`;

/** Where the banner stands among the paragraphs of an article. */
const AROUND: Record<Placement, [before: string, after: string]> = {
  'article-end': [paragraph, ''],
  'article-inline': [paragraph, paragraph],
  'page-top': ['', ARTICLE],
  'page-bottom': [ARTICLE, ''],
  overlay: [ARTICLE, paragraph],
};

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
body{margin:0;padding:${PAGE_PADDING}px;overflow:hidden;font:1rem/1.5 Georgia,serif}
.line{block-size:.6rem;margin-block:.5rem;border-radius:2px;background:currentColor;opacity:.12}
.title{block-size:1.4rem;inline-size:70%}
.paragraph{margin-block:1rem}
.overlay{position:relative}
.overlay>#banner{position:absolute;z-index:1;inset-inline:0;inset-block-start:1rem;background:${background};box-shadow:0 0 0 100vmax #0006}
.overlay{min-block-size:40rem}
</style><div class="${placement}"><div aria-hidden="true">${before}</div><div id="banner"></div><div aria-hidden="true">${after}</div></div>`;
};
