import fc from 'fast-check';

import { drawnBanner } from '../../domain/src/reader-banner';
import { textsFor } from '../../domain/src/texts';
import { letterWriter } from '../../server/src/letters/reminder-letter';
import {
  aDocument,
  API,
  aReminder,
  NOW,
  outcomes,
  paragraph,
  perceived,
  problems,
  text,
} from './banner-outcomes';

/** Where copy is written, by the path that an editor is told. */
const FIELDS: Record<string, (words: string) => object> = {
  heading: (words) => ({ heading: words }),
  body: (words) => ({ body: [paragraph(text(words))] }),
  continueLabel: (words) => ({ continueLabel: words }),
  'reminder.question': (words) => ({ reminder: aReminder({ question: words }) }),
  'reminder.linkLabel': (words) => ({ reminder: aReminder({ linkLabel: words }) }),
  'reminder.emailLabel': (words) => ({ reminder: aReminder({ emailLabel: words }) }),
  'reminder.consentText': (words) => ({ reminder: aReminder({ consentText: words }) }),
  'reminder.thanks': (words) => ({ reminder: aReminder({ thanks: words }) }),
  'reminder.options.0.label': (words) => ({
    reminder: aReminder({ options: [{ label: words, after: 'P1M' }] }),
  }),
  'reminderEmail.subject': (words) => ({ reminderEmail: { subject: words } }),
  'reminderEmail.body': (words) => ({ reminderEmail: { body: [paragraph(text(words))] } }),
  'reminderEmail.actionLabel': (words) => ({ reminderEmail: { actionLabel: words } }),
};

describe('a placeholder that would not be filled in is refused, with its place', () => {
  const WRONG = [
    '{name}',
    '{{month}}',
    '{{{minimum}}}',
    '{mon{month}th}',
    '{ month }',
    '{Month}',
    '{MINIMUM}',
    '{article_count}',
    '{}',
    '{month',
    'month}',
    '{month)',
    '}month{',
    '｛month｝',
    '{ｍonth}',
    '﹛month﹜',
    '{mon\u200bth}',
    '&#123;month&#125;',
    '&#x7B;month&#x7D;',
    '&lcub;month&rbrace;',
    '{amount}',
    '{date}',
    '{constructor}',
  ];
  const cases = Object.keys(FIELDS).flatMap((path) => WRONG.map((words) => [path, words] as const));

  test.each(cases)('%s: %s', (path, words) => {
    const found = problems(FIELDS[path]!(`Give in ${words} or so`));
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) {
      expect(problem).toMatch(
        new RegExp(
          `^${path}: .*(There are no placeholders here|You can use \\{month\\}|\\{minimum\\})`,
        ),
      );
    }
  });

  test.each([
    ['heading', '{country}'],
    ['continueLabel', '{articleCount}'],
    ['reminder.consentText', '{month}'],
    ['reminder.emailLabel', '{minimum}'],
    ['reminder.options.0.label', '{minimum}'],
    ['reminderEmail.body', '{country}'],
  ])('%s: %s, which another field may hold', (path, words) => {
    expect(problems(FIELDS[path]!(words))).toHaveLength(1);
  });

  test.each([
    ['a link’s address', { type: 'link', url: 'https://a.example/{month}', children: [text('x')] }],
    [
      'an encoded one',
      { type: 'link', url: 'https://a.example/%7Bmonth%7d', children: [text('x')] },
    ],
    [
      'a placeholder half in a link',
      { type: 'link', url: 'https://a.example', children: [text('{mini')] },
    ],
    [
      'a picture’s words',
      {
        type: 'image',
        image: { url: 'https://a.example/a.png', alternativeText: 'In {month}' },
        children: [],
      },
    ],
    ['a list', { type: 'list', children: [{ type: 'list-item', children: [text('{sum}')] }] }],
    ['a node that Strapi does not know', { type: 'aside', children: [text('{sum}')] }],
  ])('in %s', (_, node) => {
    expect(problems({ body: [paragraph(node, text('mum}'))] }).join()).toMatch(/^body: /);
  });

  test.each([
    'https://give.example/?a={sum}',
    'https://give.example/?a={{amount}}',
    'https://give.example/?a={amount',
    'https://give.example/?a=amount}',
    'https://give.example/?a={Amount}',
    'https://give.example/?a=%7Bamount%7D',
    'https://give.example/{ amount }',
    'https://give.example/?a={month}',
  ])('in the donate address: %s', (donateUrl) => {
    expect(problems({ donateUrl }).join()).toMatch(/^donateUrl: /);
  });
});

describe('a placeholder is filled in', () => {
  const VALUES = { minimum: '$2', month: 'November', weekday: 'Sunday' };

  test.each(Object.entries(VALUES))(
    '{%s}, wherever it may stand and however often',
    (name, value) => {
      const words = `From {${name}} to {${name}}.`;
      const filled = `From ${value} to ${value}.`;
      const where: Array<[path: string, outcome: string]> = [
        ['heading', 'asking'],
        ['heading', 'drawn'],
        ['heading', 'rendered'],
        ['heading', 'calendar'],
        ['heading', 'subject'],
        ['body', 'drawn'],
        ['body', 'e-mail'],
        ['body', 'e-mail text'],
        ['continueLabel', 'asking'],
        ['continueLabel', 'e-mail'],
        ['continueLabel', 'e-mail text'],
        ['reminder.question', 'drawn'],
        ['reminder.linkLabel', 'drawn'],
        ['reminder.thanks', 'thanked'],
        ['reminder.thanks', 'drawn'],
        ['reminder.thanks', 'page'],
        ['reminderEmail.subject', 'subject'],
        ['reminderEmail.body', 'e-mail text'],
        ['reminderEmail.actionLabel', 'e-mail'],
      ];
      for (const [path, outcome] of where) {
        const document = aDocument(FIELDS[path]!(words));
        expect([path, problems(document)]).toEqual([path, []]);
        const output = perceived(outcomes(document)[outcome] as string);
        expect([path, outcome, output]).toEqual([path, outcome, expect.stringContaining(filled)]);
      }
    },
  );

  test('twice in a reminder’s button', () => {
    const document = aDocument(FIELDS['reminder.options.0.label']!('Ask {month}, yes {month}'));
    expect(problems(document)).toEqual([]);
    expect(outcomes(document).asking).toContain('>Ask in December, yes in December</button>');
  });

  const marks = fc.subarray(['bold', 'italic', 'underline', 'strikethrough', 'code']);
  const sentence = 'From {minimum} in {month}, on a {weekday}: {minimum}!';

  test('however it is formatted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(sentence.length), marks), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.map(([cut]) => cut).sort((a, b) => a - b), sentence.length];
        const nodes = at
          .slice(1)
          .map((end, index) =>
            text(
              sentence.slice(at[index], end),
              Object.fromEntries((cuts[index]?.[1] ?? []).map((mark) => [mark, true])),
            ),
          );
        const document = aDocument({ body: [paragraph(...nodes)] });
        expect(problems(document)).toEqual([]);
        const filled = 'From $2 in November, on a Sunday: $2!';
        const of = outcomes(document);
        for (const name of ['asking', 'drawn', 'rendered', 'e-mail', 'e-mail text']) {
          const words = perceived(of[name] as string).replace(/<[^>]*>/g, '');
          expect([name, words]).toEqual([name, expect.stringContaining(filled)]);
        }
      }),
    );
  });

  test('once: what it is filled with is not filled again', () => {
    const write = letterWriter({
      locale: 'en',
      copyLocale: 'en',
      subject: 'Back in {month}',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'From {minimum}.' }] }],
      actionLabel: 'Give {minimum}',
      actionUrl: 'https://give.example',
      values: { minimum: '{month}', month: '{weekday}', weekday: 'never' },
      texts: textsFor('en').reminder,
    });
    const letter = write({
      pageUrl: API,
      requestedAt: NOW,
      timeZone: 'UTC',
      article: { title: '{month} {page} {date} $& and all', url: undefined },
    });
    expect(letter.subject).toBe('Back in {weekday}');
    expect(letter.text).toContain('From {month}.');
    for (const output of [letter.text, perceived(letter.html)]) {
      const words = output.replace(/\s+/g, ' ');
      expect(words).toContain('{month} {page} {date} $& and all');
      expect(words).not.toContain('never');
    }
  });
});

describe('a value that is not known', () => {
  const body = [
    paragraph(text('In {country}.')),
    { type: 'list', children: [{ type: 'list-item', children: [text('{articleCount} read')] }] },
    paragraph(text('All the same.')),
  ];

  test('leaves its whole block out, and no other', () => {
    const of = outcomes(aDocument({ body }));
    for (const name of ['asking', 'drawn', 'rendered', 'e-mail', 'e-mail text']) {
      expect([name, of[name]]).toEqual([name, expect.stringContaining('All the same.')]);
      expect([name, of[name]]).toEqual([
        name,
        expect.not.stringMatching(/In \.|<li>|- read| read\b/),
      ]);
    }
  });

  test('is there for readers of whom it is known', () => {
    const { drawn } = outcomes(aDocument({ body }), { country: 'DE', articleCount: 7 });
    expect(drawn).toContain('<p>In Germany.</p><ul><li>7 read</li></ul><p>All the same.</p>');
  });
});

test('words from the Media Library in braces are left out', () => {
  const image = { url: '/boat.png', alternativeText: 'A boat in {month}' };
  expect(drawnBanner(aDocument({ image }), API).image?.alternativeText).toBe('');
  const fine = { url: '/boat.png', alternativeText: 'A boat' };
  expect(drawnBanner(aDocument({ image: fine }), API).image?.alternativeText).toBe('A boat');
});
