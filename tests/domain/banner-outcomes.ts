import type { BannerForm } from '../../domain/src/banner-rules';
import { bannerProblems } from '../../domain/src/banner-rules';
import { type BannerDocument, drawnBanner } from '../../domain/src/reader-banner';
import { textsFor } from '../../domain/src/texts';
import { renderBanner } from '../../public/src/render';
import { fillFor, sayings, view, viewTemplate } from '../../public/src/view';
import { minimumInWords, minimums } from '../../domain/src/copy-values';
import { BODY_HERE } from '../../public/src/template';
import { filledCopy } from '../../server/src/catalogue/filled-copy';
import { appealOf } from '../../server/src/letters/appeal';
import { letterWriter } from '../../server/src/letters/reminder-letter';
import { promisedPage } from '../../server/src/pages/reminder-page';
import { calendarFile } from '../../server/src/reminders/calendar-file';

export const NOW = new Date(2026, 10, 22, 12);
export const API = 'https://cms.example/api/donation-banners';

export const text = (value: string, marks: object = {}) => ({
  type: 'text',
  text: value,
  ...marks,
});
export const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

/** A banner that lacks nothing. */
export const aDocument = (more: object = {}): BannerDocument =>
  ({
    documentId: 'banner',
    locale: 'en',
    heading: 'A message',
    body: [paragraph(text('Dear readers,'))],
    ask: [{ frequency: 'monthly', currency: 'USD', amounts: '2, 5, 10' }],
    continueLabel: 'Continue',
    donateUrl: 'https://give.example/?a={amount}&c={currency}&f={frequency}',
    reminder: aReminder(),
    ...more,
  }) as BannerDocument;

export const aReminder = (more: object = {}) => ({
  question: 'Not today?',
  linkLabel: 'Remind me.',
  emailLabel: 'E-mail',
  consentText: 'We write once.',
  thanks: 'Thank you!',
  options: [{ label: 'Next month', after: 'P1M' }],
  onDevice: true,
  calendar: true,
  ...more,
});

/** What an editor is told, with its place. */
export const problems = (form: object): string[] =>
  [...bannerProblems(form as BannerForm)].map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

/** What a person gets to see or hear of HTML: its texts and its attributes' values. */
export const perceived = (html: string): string =>
  html
    .replace(/<(style|script)\b.*?<\/\1>|<!--.*?-->/gs, '')
    // What the script goes by, and fills in itself; nobody sees it.
    .replace(/ data-(?:amount|unclear)=(?:"[^"]*"|'[^']*')/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code: string, name: string) =>
      code
        ? String.fromCodePoint(Number(code))
        : ({ amp: '&', lt: '‹', gt: '›', quot: '"' }[name] ?? ''),
    );

/** Everything that becomes of a banner, by what it is. */
export const outcomes = (
  document: BannerDocument,
  reader: Parameters<typeof fillFor>[3] = {},
): Record<string, string> => {
  const appeal = drawnBanner(document, API);
  const { texts } = { texts: textsFor(appeal.locale).banner };
  const banner = {
    ...appeal,
    minimum: minimums(appeal),
    html: viewTemplate(appeal, API, NOW),
  };
  const minimum = minimumInWords(appeal.ask, appeal.locale);
  const fill = fillFor(minimum, appeal.locale, NOW, reader);
  const context = { texts, now: NOW, fill, api: API };
  const write = letterWriter(appealOf(banner, document, 'en', NOW));
  const letter = write({
    pageUrl: `${API}/reminders/token`,
    requestedAt: NOW,
    timeZone: 'UTC',
    article: { title: 'The harbour wall', url: 'https://gazette.example/wall' },
  });
  const choices = {
    locale: 'en',
    campaigns: [
      {
        id: 'campaign',
        placement: 'article-end' as const,
        priority: 0,
        traffic: 100,
        variants: [{ banner: banner.id, weight: 1 }],
      },
    ],
    banners: { [banner.id]: banner },
    sayings: { en: sayings(texts) },
    styles: {},
  };
  const words = filledCopy(banner, NOW);
  return {
    asking: view(appeal, { name: 'asking' }, context),
    reminding: view(appeal, { name: 'reminding', email: '' }, context),
    thanked: view(appeal, { name: 'thanked', dueAt: NOW.toISOString() }, context),
    // As the reader script fills in the server's HTML.
    drawn: fill(banner.html).replace(BODY_HERE, () => banner.body.map(fill).join('')),
    rendered: renderBanner(choices, { now: NOW, origin: 'https://cms.example' }),
    'e-mail': letter.html,
    'e-mail text': letter.text,
    subject: letter.subject,
    calendar: calendarFile(
      { title: words(banner.heading), days: [NOW], timeZone: 'UTC', pageUrl: null, uid: String },
      NOW,
    ).replace(/\r\n /g, ''),
    page: promisedPage(
      'en',
      words(banner.reminder?.thanks ?? ''),
      'Soon.',
      { undo: 'token', pageUrl: null },
      null,
    ),
  };
};

/** Where somebody would see a brace, and what. */
export const braces = (document: BannerDocument): string[] =>
  [{}, { country: 'DE', articleCount: 7 }].flatMap((reader) =>
    Object.entries(outcomes(document, reader)).flatMap(([name, output]) =>
      /[{}]/.test(perceived(output).normalize('NFKC')) ? [`${name}: ${perceived(output)}`] : [],
    ),
  );
