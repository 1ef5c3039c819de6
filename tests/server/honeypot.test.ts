/** What fills in the form's hidden field is a program. */
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';
import { scheduledOf } from './support/reminder-rows';

let newsroom: Newsroom;
let banner: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  banner = await saveBanner(newsroom);
});
afterAll(() => newsroom.stopAndRemove());

const body = (email: string, more: object) => ({ email, banner, option: 'P1M', ...more });

const remind = (email: string, more: object = {}) => newsroom.post('/reminders', body(email, more));

const submit = (email: string, more: Record<string, string>) =>
  newsroom.api('/reminders', {
    method: 'POST',
    body: new URLSearchParams(body(email, more)),
  });

test('stores nothing about anybody for a program, and answers it like a reader', async () => {
  const filled = [
    await remind('program@b.example', { subject: 'Cheap watches' }),
    await remind('program@b.example', { subject: ['x'.repeat(5000)] }),
  ];
  const filledForm = await submit('program@b.example', { subject: 'Cheap watches' });
  const kept = await rowsOf(newsroom, REMINDER);
  const nobodys = { status: 'suppressed', emailHash: null, pageUrl: null };
  expect(kept).toEqual(Array(3).fill(expect.objectContaining(nobodys)));

  const reader = await remind('reader@b.example');
  const readersForm = await submit('reader@b.example', { subject: '' });
  expect(await scheduledOf(newsroom)).toHaveLength(1);
  const answer = await reader.json();
  for (const one of filled) {
    expect(one.status).toBe(reader.status);
    // Each has a way of its own to undo it.
    expect(await one.json()).toEqual({ ...answer, undo: expect.any(String) });
  }
  expect(filledForm.status).toBe(readersForm.status);
  const [filledPage, readersPage] = [await filledForm.text(), await readersForm.text()].map(
    (page) => page.replace(/name="undo" value="[^"]+"/, ''),
  );
  expect(filledPage).toBe(readersPage);
});

test('does not hide what is wrong with the request', async () => {
  expect((await remind('none', { subject: 'x' })).status).toBe(400);
  expect((await remind('a@b.example', { subject: 'x', option: 'P9M' })).status).toBe(404);
});
