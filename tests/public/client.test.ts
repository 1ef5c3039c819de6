import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

import { ClientError, createClient } from '../../public/src/client';
import { choicesWith } from './fixtures';

const BASE = 'https://cms.example/api/donation-banners';
const server = setupServer();
const client = createClient({ origin: 'https://cms.example/' });
const reminder = {
  email: 'reader@example.org',
  banner: 'banner-1',
  option: 'P1M',
  locale: 'en',
  timeZone: 'Europe/Berlin',
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers();
  jest.useRealTimers();
});
afterAll(() => server.close());

const failure = async (promise: Promise<unknown>): Promise<ClientError> => {
  const error: unknown = await promise.then(
    () => 'no error',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ClientError);
  return error as ClientError;
};

test('asks for an article’s choices, without credentials and without what was left out', async () => {
  const asked: Request[] = [];
  server.use(
    http.get(`${BASE}/choices`, ({ request }) => {
      asked.push(request);
      return HttpResponse.json(choicesWith());
    }),
  );
  const query = { contentType: 'api::article.article', documentId: 'a b', locale: undefined };
  expect(await client.choices(query)).toEqual(choicesWith());
  expect(await client.choices()).toEqual(choicesWith());
  expect(asked.map(({ url }) => url)).toEqual([
    `${BASE}/choices?contentType=api%3A%3Aarticle.article&documentId=a+b`,
    `${BASE}/choices`,
  ]);
  expect(asked[0]?.credentials).toBe('omit');
});

test('an article that is not published has no choices', async () => {
  server.use(http.get(`${BASE}/choices`, () => new HttpResponse(null, { status: 404 })));
  expect(await client.choices()).toBeNull();
});

test.each([
  ['no JSON', () => HttpResponse.text('<html>')],
  ['other JSON', () => HttpResponse.json({ data: [] })],
  ['null', () => HttpResponse.json(null)],
  ['no network', () => HttpResponse.error()],
])('an answer that cannot be used is an error of status 0: %s', async (_name, answer) => {
  server.use(http.get(`${BASE}/choices`, answer));
  expect((await failure(client.choices())).status).toBe(0);
});

test('asks for a reminder', async () => {
  const bodies: unknown[] = [];
  const answer = { status: 'scheduled', dueAt: '2026-12-22T08:00:00.000Z' };
  server.use(
    http.post(`${BASE}/reminders`, async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json(answer, { status: 201 });
    }),
  );
  expect(await client.remind(reminder)).toEqual(answer);
  expect(bodies).toEqual([reminder]);
});

test('a refusal carries the status, the message and the problem of each field', async () => {
  const error = {
    status: 400,
    name: 'ValidationError',
    message: '1 error occurred',
    details: { errors: [{ path: ['email'], message: 'That is no address.', name: 'x' }] },
  };
  server.use(
    http.post(`${BASE}/reminders`, () => HttpResponse.json({ data: null, error }, { status: 400 })),
  );
  expect(await failure(client.remind(reminder))).toMatchObject({
    status: 400,
    message: '1 error occurred',
    problems: [{ path: ['email'], message: 'That is no address.' }],
  });
});

test('a refusal without Strapi’s shape still has its status', async () => {
  server.use(http.post(`${BASE}/reminders`, () => HttpResponse.text('busy', { status: 429 })));
  expect(await failure(client.remind(reminder))).toMatchObject({ status: 429, problems: [] });
});

test('gives up after ten seconds', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
  const fetchSpy = jest.spyOn(globalThis, 'fetch').mockImplementation(
    (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  );
  const asked = failure(client.choices());
  jest.advanceTimersByTime(9_999);
  expect(fetchSpy.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
  jest.advanceTimersByTime(1);
  expect((await asked).status).toBe(0);
  fetchSpy.mockRestore();
});

test('stops when it is told to, with the reason it is given', async () => {
  server.use(http.get(`${BASE}/choices`, () => delay('infinite')));
  const controller = new AbortController();
  const asked = client.choices({ signal: controller.signal });
  const reason = new Error('gone');
  controller.abort(reason);
  await expect(asked).rejects.toBe(reason);
});

test('a server below a path and with a prefix of its own is asked there', async () => {
  const api = 'https://paper.example/cms/v2/donation-banners';
  server.use(
    http.get(`${api}/choices`, () => HttpResponse.json(choicesWith())),
    http.post(`${api}/reminders`, () => HttpResponse.json({ status: 'unconfirmed' })),
  );
  const there = createClient({ origin: 'https://paper.example/cms/', apiPrefix: '/v2' });
  expect(await there.choices()).toEqual(choicesWith());
  expect(await there.remind({} as never)).toEqual({ status: 'unconfirmed' });
});
