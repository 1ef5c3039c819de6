import { request } from 'node:http';

import { saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await Newsroom.start();
});
afterAll(() => newsroom.stopAndRemove());

const BOUNDARY = 'x';

const part = (name: string, value: string): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${name}\r\n\r\n${value}\r\n`;

interface Answer {
  status: number | undefined;
  text: string;
}

/** A form as a program writes it; without its length where `chunked`. */
const send = (path: string, body: string, { chunked = false } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asking = request(
      `${newsroom.url}/api/donation-banners${path}`,
      {
        method: 'POST',
        headers: {
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
          ...(chunked ? {} : { 'content-length': Buffer.byteLength(body) }),
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += String(chunk)));
        answer.once('end', () => resolve({ status: answer.statusCode, text }));
      },
    );
    asking.once('error', reject);
    asking.end(body);
  });

test('a form with a file in it is a reminder all the same, and the file is kept nowhere', async () => {
  const mark = `marked ${Math.random()}`;
  const fields = {
    email: 'reader@reader.example',
    banner: await saveBanner(newsroom),
    option: 'P1M',
  };
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  const file = part('name="odd"; filename="odd.txt"\r\nContent-Type: text/plain', mark);
  const { status } = await send('/reminders', `${parts.join('')}${file}--${BOUNDARY}--\r\n`);
  expect(status).toBe(201);
  const kept = await newsroom.run((_, wanted: string) => {
    const load = process.mainModule!.require.bind(process.mainModule);
    const { readdirSync, readFileSync, statSync } = load('node:fs') as typeof import('node:fs');
    const folder = (load('node:os') as typeof import('node:os')).tmpdir();
    const holds = (name: string): boolean => {
      try {
        const path = `${folder}/${name}`;
        const { size } = statSync(path);
        return size === wanted.length && readFileSync(path, 'utf8') === wanted;
      } catch {
        return false;
      }
    };
    return readdirSync(folder).filter(holds);
  }, mark);
  expect(kept).toEqual([]);
});

test.each(['/reminders', '/events', '/reminders/undo', '/reminders/a.b/cancel'])(
  'a form to %s that cannot be read is the sender’s mistake',
  async (path) => {
    for (const body of ['{"email":1}', part('name="email"', 'a').slice(0, -5), '--y--\r\n']) {
      const { status, text } = await send(path, body);
      expect([body, status]).toEqual([body, 400]);
      expect(JSON.parse(text).error).toMatchObject({ status: 400, name: 'ValidationError' });
    }
  },
);

test.each([false, true])('no form is taken that is too long: chunked %s', async (chunked) => {
  const body = part('name="email"', 'x'.repeat(100_000));
  const { status, text } = await send('/reminders', body, { chunked });
  expect(status).toBe(413);
  expect(JSON.parse(text).error.name).toBe('PayloadTooLargeError');
});
