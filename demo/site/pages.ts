import { renderBlocks } from './blocks';
import { Html, html } from './html';
import { layout } from './layout';
import type { Article } from './newsroom';
import { TEXTS, type Locale, type Texts } from './texts';

const NAME = 'The Harbour Gazette';

const bothAt = (path: string): Record<Locale, string> => ({ en: `/en${path}`, de: `/de${path}` });

const teaser = (
  locale: Locale,
  { documentId, title, lead, byline }: Article,
  heading: 'h2' | 'h3',
): Html =>
  html` <article>
    ${new Html(`<${heading}>`)}<a href="/${locale}/article/${documentId}">${title}</a
    >${new Html(`</${heading}>`)}
    <p>${lead}</p>
    <p class="byline">${byline}</p>
  </article>`;

/** The front page: the newest story large, the others by section. */
export const frontPage = (locale: Locale, articles: Article[]): string => {
  const [lead] = articles;
  const sections = new Map<string, Article[]>();
  for (const article of articles) {
    const name = article.section?.name ?? NAME;
    sections.set(name, [...(sections.get(name) ?? []), article]);
  }
  const columns = [...sections].map(
    ([name, stories]) =>
      html` <section>
        <h2>${name}</h2>
        ${stories.filter((story) => story !== lead).map((story) => teaser(locale, story, 'h3'))}
      </section>`,
  );
  const main = html` <h1 class="hidden">${NAME}</h1>
    ${
      lead &&
      html`<div class="lead">
        <p class="section">${lead.section?.name}</p>
        ${teaser(locale, lead, 'h2')}
      </div>`
    }
    <div class="sections">${columns}</div>`;
  return layout({ locale, title: NAME, languages: bothAt(''), main });
};

/**
 * An article, with the plugin's banner below it.
 *
 * @param strapiUrl where readers' browsers reach Strapi
 * @param preview the token of a preview link, in pages that an editor opened with one
 */
export const articlePage = (
  locale: Locale,
  article: Article,
  strapiUrl: string,
  preview: string | null,
): string => {
  const translations = new Set([locale, ...article.localizations.map((each) => each.locale)]);
  const pathIn = (code: Locale): string =>
    translations.has(code) ? `/${code}/article/${article.documentId}` : `/${code}`;
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'Europe/Berlin',
  }).format(new Date(article.publishedAt));
  const main = html` <article class="story">
    <header>
      <p class="section">${article.section?.name}</p>
      <h1>${article.title}</h1>
      <p class="standfirst">${article.lead}</p>
      <p class="byline">
        ${article.byline} · <time datetime="${article.publishedAt}">${day}</time>
      </p>
    </header>
    ${renderBlocks(article.body)}
    <donation-banner
      placement="article-end"
      content-type="api::article.article"
      document-id="${article.documentId}"
      locale="${locale}"
      ${preview && html`preview="${preview}"`}
    ></donation-banner>
  </article>`;
  return layout({
    locale,
    title: article.title,
    languages: { en: pathIn('en'), de: pathIn('de') },
    head: html`<script async src="${strapiUrl}/api/donation-banners/embed.js"></script>`,
    main,
  });
};

/** A gift as the appeal's link hands it over. */
export interface Gift {
  amount: string;
  currency: string;
  frequency: string;
}

const inWords = ({ amount, currency, frequency }: Gift, locale: Locale): string | null => {
  const value = Number(amount);
  const often = Object.entries(TEXTS[locale].frequency).find(([name]) => name === frequency)?.[1];
  if (!(value > 0 && Number.isFinite(value)) || !/^[A-Z]{3}$/.test(currency) || !often) {
    return null;
  }
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(Number.isInteger(value) ? { maximumFractionDigits: 0 } : {}),
  }).format(value);
  return `${money} ${often}`;
};

const received = (texts: Texts, gift: Gift): Html =>
  html` <dl>
    ${(['amount', 'currency', 'frequency'] as const).map(
      (name) =>
        html`<div>
          <dt>${texts.labels[name]}</dt>
          <dd data-gift="${name}">${gift[name]}</dd>
        </div>`,
    )}
  </dl>`;

/** Where *Continue* leads: shows what has arrived. */
export const donatePage = (locale: Locale, gift: Gift, query: string): string => {
  const texts = TEXTS[locale];
  const words = inWords(gift, locale);
  const main = html` <div class="plain">
    <h1>${words ? texts.donateTitle : texts.donateTitleOpen}</h1>
    ${
      words
        ? html`<p class="chosen">${texts.donateChosen} <strong>${words}</strong>.</p>
            ${received(texts, gift)}`
        : html`<p>${texts.donateNothing}</p>`
    }
    <p class="note">${texts.donateNote}</p>
    <p><a href="/${locale}">${texts.home}</a></p>
  </div>`;
  return layout({
    locale,
    title: words ? texts.donateTitle : texts.donateTitleOpen,
    languages: bothAt(`/donate${query}`),
    main,
  });
};

const message = (locale: Locale, title: string, text: string): string => {
  const main = html` <div class="plain">
    <h1>${title}</h1>
    <p>${text}</p>
    <p><a href="/${locale}">${TEXTS[locale].home}</a></p>
  </div>`;
  return layout({ locale, title, languages: bothAt(''), main });
};

/** For an address that leads nowhere. */
export const notFoundPage = (locale: Locale): string =>
  message(locale, TEXTS[locale].notFoundTitle, TEXTS[locale].notFound);

/** For when Strapi does not answer. */
export const downPage = (locale: Locale): string =>
  message(locale, TEXTS[locale].downTitle, TEXTS[locale].down);
