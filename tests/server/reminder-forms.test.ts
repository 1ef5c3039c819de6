import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let asked: Record<string, string>;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  const banner = await saveBanner(newsroom);
  asked = { banner, option: 'P1M', locale: 'en', timeZone: 'Europe/Berlin' };
});
afterAll(() => newsroom.stopAndRemove());
beforeEach(() =>
  newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
  }),
);

describe('a reminder asked for', () => {
  test('by a plain form is answered with a page', async () => {
    const answer = await newsroom.api('/reminders', {
      method: 'POST',
      body: new URLSearchParams({ ...asked, email: 'reader@reader.example' }),
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toContain('text/html');
    const page = await answer.text();
    expect(page).toContain('Thank you! Your reminder is set.');
    expect(page).toMatch(/We will write to you on [A-Z][a-z]+ \d/);

    const refused = await newsroom.api('/reminders', {
      method: 'POST',
      body: new URLSearchParams({ ...asked, email: 'nobody' }),
    });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('That address looks incomplete.');
  });

  test('by a script’s form is answered with JSON, in what it asked and in what it got wrong', async () => {
    const ask = (email: string) =>
      newsroom.api('/reminders', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams({ ...asked, email, contentType: '', subject: '' }),
      });
    const answer = await ask('reader@reader.example');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ status: 'scheduled', undo: expect.any(String) });
    const refused = await ask('nobody');
    expect(refused.status).toBe(400);
    expect((await refused.json()).error.details.errors).toMatchObject([{ path: ['email'] }]);
    expect(await rowsOf(newsroom, REMINDER)).toHaveLength(1);
  });

  test('for one’s own calendar gets an entry, and nothing is kept', async () => {
    const wish = { ...asked, way: 'calendar' };
    const pageUrl = `https://gazette.example/${'wall'.repeat(30)}`;
    const answer = await newsroom.post('/reminders', { ...wish, pageUrl });
    expect(answer.status).toBe(200);
    const { status, dueAt, file: text } = await answer.json();
    expect(status).toBe('noted');
    const lines = text.split('\r\n');
    expect(lines.every((line: string) => Buffer.byteLength(line) <= 75)).toBe(true);
    const unfolded = text.replaceAll('\r\n ', '');
    const day = new Date(dueAt).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
    expect(unfolded).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}\r\n`);
    expect(unfolded).toContain(`URL:${pageUrl}\r\n`);
    expect(unfolded).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nSUMMARY:\S[^]*\r\nEND:VCALENDAR\r\n$/);
    expect(await rowsOf(newsroom, REMINDER)).toEqual([]);

    const file = await newsroom.api('/reminders', {
      method: 'POST',
      body: new URLSearchParams(wish),
    });
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.headers.get('content-disposition')).toContain('reminder.ics');
    const elsewhere = { ...wish, pageUrl: 'https://elsewhere.example/phish' };
    expect((await (await newsroom.post('/reminders', elsewhere)).json()).file).not.toContain('URL');
    const gone = await newsroom.post('/reminders', { ...wish, option: 'P9M' });
    expect(gone.status).toBe(404);
    const refused = await newsroom.api('/reminders', {
      method: 'POST',
      body: new URLSearchParams({ ...wish, option: 'P9M' }),
    });
    expect(refused.status).toBe(404);
    expect(refused.headers.get('content-type')).toContain('text/html');
    expect(await rowsOf(newsroom, REMINDER)).toEqual([]);
  });
});
