import fc from 'fast-check';

import { toEmailAddress } from '../../domain/src/email-address';
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

/** How many bodies each route gets; `GENERATED_BODIES=10000` for the long run. */
const RUNS = Number(process.env.GENERATED_BODIES ?? 500);
const AT_ONCE = 20;

let newsroom: Newsroom;
let banner: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  banner = await saveBanner(newsroom);
});
afterAll(() => newsroom.stopAndRemove());

const badAddress = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => toEmailAddress(text) === undefined),
  fc.emailAddress().map((address) => `${address}\r\nBcc: ${address}`),
  fc.emailAddress().map((address) => `${address},${address}`),
  fc.jsonValue().filter((value) => typeof value !== 'string'),
);

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue());

/** A request of which nothing may be kept, since its address is none; everything else may be right or wrong. */
const badRequest = fc.record(
  {
    email: badAddress,
    way: fc.oneof(fc.constantFrom('email', 'calendar'), anything),
    banner: fc.oneof(
      fc.constant('BANNER'),
      anything.filter((value) => value !== 'BANNER'),
    ),
    option: fc.oneof(fc.constantFrom('P1M', 'P3M', '2026-12-01'), anything),
    locale: fc.oneof(fc.constantFrom('en', 'de-AT'), anything),
    timeZone: fc.oneof(fc.constantFrom('Europe/Berlin', 'Etc/Nowhere'), anything),
    contentType: fc.oneof(fc.constant('api::article.article'), anything),
    documentId: anything,
    pageUrl: fc.oneof(fc.webUrl(), anything),
    website: anything,
    constructor: anything,
  },
  { requiredKeys: ['email'] },
);

const jsonBody = fc.oneof(
  badRequest.map((request) => JSON.stringify(request).replaceAll('"BANNER"', `"${banner}"`)),
  fc.json(),
  fc.string({ unit: 'binary' }),
);

/** A list of events of which one can never be valid, since its event is none. */
const eventsBody = fc.oneof(
  fc
    .array(
      fc.record(
        {
          event: fc.oneof(fc.constantFrom('reach', 'impression'), anything),
          campaign: fc.oneof(fc.constantFrom('BANNER', 'pin:BANNER'), anything),
          banner: fc.oneof(fc.constant('BANNER'), anything),
          locale: fc.oneof(fc.constantFrom('en', 'de-AT'), anything),
          placement: fc.oneof(fc.constant('article-end'), anything),
          constructor: anything,
        },
        { requiredKeys: [] },
      ),
    )
    .chain((events) =>
      anything.map((event) =>
        JSON.stringify({ events: [...events, { event: [event] }] }).replaceAll('BANNER', banner),
      ),
    ),
  fc.json(),
  fc.string({ unit: 'binary' }),
);

/** Form fields are texts; objects and lists become nested keys, as some clients send them. */
const formBody = badRequest.map((request) =>
  new URLSearchParams(
    Object.entries(request).flatMap(([name, value]): string[][] => {
      if (typeof value === 'object' && value !== null) {
        return Object.entries(value).map(([key, inner]) => [
          `${name}[${key}]`,
          JSON.stringify(inner),
        ]);
      }
      return typeof value === 'string' && toEmailAddress(value) !== undefined
        ? []
        : [[name, String(value)]];
    }),
  ).toString(),
);

const send = async (path: string, type: string, bodies: fc.Arbitrary<string>): Promise<void> => {
  const samples = fc.sample(bodies, RUNS);
  const wrong: string[] = [];
  for (let index = 0; index < samples.length; index += AT_ONCE) {
    await Promise.all(
      samples.slice(index, index + AT_ONCE).map(async (body) => {
        const answer = await newsroom.api(path, {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        });
        await answer.arrayBuffer();
        // An entry for a calendar needs no address.
        const isEntry = answer.status === 200 && body.includes('calendar');
        if (!isEntry && (answer.status < 400 || answer.status >= 500)) {
          wrong.push(`${answer.status} for ${body}`);
        }
      }),
    );
  }
  expect(wrong).toEqual([]);
  expect(await rowsOf(newsroom, REMINDER)).toEqual([]);
};

test.each([
  ['/reminders', 'application/json', jsonBody],
  ['/reminders', 'application/x-www-form-urlencoded', formBody],
  ['/reminders/undo', 'application/json', jsonBody],
  ['/reminders/undo', 'application/x-www-form-urlencoded', formBody],
  ['/events', 'application/json', eventsBody],
  ['/events', 'text/plain', eventsBody],
  ['/reminders/abc.def/confirm', 'application/json', jsonBody],
  ['/reminders/abc.def/cancel', 'application/x-www-form-urlencoded', formBody],
  ['/reminders/abc.def/snooze', 'application/json', jsonBody],
  ['/reminders/abc.def/suppress', 'application/json', jsonBody],
])(
  'POST %s as %s takes no generated body',
  (path, type, bodies) => send(path, type, bodies),
  600_000,
);

test('GET answers no generated address or query with a failure', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  const paths = fc.sample(
    fc.oneof(
      fc
        .record(
          { contentType: text, documentId: text, locale: text, 'documentId[$ne]': text },
          { requiredKeys: [] },
        )
        .map((query) => `/choices?${new URLSearchParams(query as Record<string, string>)}`),
      text.map((token) => `/reminders/${encodeURIComponent(token)}`),
    ),
    RUNS,
  );
  const wrong: string[] = [];
  for (const path of paths) {
    const { status } = await newsroom.api(path);
    if (status >= 500) {
      wrong.push(`${status} for ${path}`);
    }
  }
  expect(wrong).toEqual([]);
}, 600_000);
