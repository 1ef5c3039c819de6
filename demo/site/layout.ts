import { html, type Html } from './html';
import { TEXTS, type Locale } from './texts';

export interface Page {
  locale: Locale;
  title: string;
  /** Where the same page stands in each language. */
  languages: Record<Locale, string>;
  main: Html;
  /** Goes into the head, such as the plugin's script. */
  head?: Html;
}

const lighthouse = html`<svg viewBox="0 0 32 32" aria-hidden="true">
  <path d="M13 9h6l2 19H11z" />
  <path d="M12.5 14h7l.5 5h-8z" class="stripe" />
  <path d="M12 5h8v4h-8zM14 3h4v2h-4z" />
  <path d="M10 6 2 3v7zM22 6l8-3v7z" class="beam" />
</svg>`;

/** A whole page of the paper. */
export const layout = ({ locale, title, languages, main, head }: Page): string => {
  const texts = TEXTS[locale];
  const others = Object.entries(languages).map(([code, path]) =>
    code === locale
      ? html`<li>
          <span aria-current="true" lang="${code}">${TEXTS[code as Locale].language}</span>
        </li>`
      : html`<li>
          <a href="${path}" hreflang="${code}" lang="${code}">${TEXTS[code as Locale].language}</a>
        </li>`,
  );
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title === 'The Harbour Gazette' ? title : `${title} – The Harbour Gazette`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        ${head}
      </head>
      <body>
        <a class="skip" href="#main">${texts.skip}</a>
        <header class="masthead">
          <nav aria-label="${texts.languages}">
            <ul>
              ${others}
            </ul>
          </nav>
          <a class="name" href="/${locale}">${lighthouse}<span>The Harbour Gazette</span></a>
          <p>${texts.tagline}</p>
          <a class="support" href="/${locale}/donate">${texts.support}</a>
        </header>
        <main id="main">${main}</main>
        <footer><p>${texts.footer}</p></footer>
      </body>
    </html> `.source;
};
