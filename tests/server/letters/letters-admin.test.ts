import { type AdminClient, logIn } from '../support/admin-client';
import { addLocale, bannerData, saveArticle, saveBanner } from '../support/content';
import { Inbox } from '../support/inbox';
import { Newsroom } from '../support/newsroom';

const LETTERS = '/donation-banners/letters';

let inbox: Inbox;
let newsroom: Newsroom;
let admin: AdminClient;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({
    smtpPort: inbox.port,
    config: { limits: { perIp: { requests: 4, seconds: 600 } } },
  });
  await addLocale(newsroom, 'de');
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});
beforeEach(() => {
  inbox.mails.length = 0;
  inbox.refuse = () => undefined;
});

const paragraph = (text: string) => ({
  type: 'paragraph',
  children: [{ type: 'text' as const, text }],
});

const form = (more: object = {}) => ({
  ...bannerData(),
  reminder: { question: 'Half-written' },
  reminderEmail: {
    subject: 'You asked us to write',
    body: [paragraph('From {minimum} a month.')],
    actionLabel: 'Give',
  },
  ...more,
});

const preview = (body: object) => admin.send('POST', `${LETTERS}/preview`, body);

const dataOf = async (answer: Response) =>
  ((await answer.json()) as { data: { subject: string; html: string; text: string } }).data;

test('draws the e-mail of a form that was never saved, as readers would get it', async () => {
  await saveArticle(newsroom);
  const answer = await preview({ form: form({ id: 7, name: 'x' }), locale: 'de', option: 'P1M' });
  expect(answer.status).toBe(200);
  const { subject, html, text } = await dataOf(answer);
  expect(subject).toBe('You asked us to write');
  expect(html).toContain('lang="de"');
  expect(text).toMatch(/beim Lesen\s+von\s+„The harbour wall“/);
  expect(text).toMatch(/From 2\s\$ a month\./);
  expect(text).toContain('Give:\nhttps://gazette.example/donate?a=5&c=USD&f=monthly');
  const asked = new Date();
  asked.setMonth(asked.getMonth() - 1, 1);
  const month = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric' }).format(asked);
  expect(text.replace(/\s+/g, ' ')).toContain(` ${month} haben Sie`);
  expect(inbox.mails).toHaveLength(0);
});

test('its links lead to a page that says what they are for, and change nothing', async () => {
  const { text } = await dataOf(await preview({ form: form(), locale: 'de' }));
  const links = text.match(/http\S+\/reminders\/\S+/g) ?? [];
  expect(links).toHaveLength(2);
  for (const link of links) {
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('<html lang="de"');
    expect(html).toContain('Test-E-Mail');
    expect(html).not.toContain('<form');
  }
  expect((await newsroom.api('/reminders/test?locale=%3Cb%3E')).status).toBe(200);
});

test('draws a draft that is saved, in its locale', async () => {
  const banner = await saveBanner(newsroom, { publish: false, data: form() as never });
  const path = `${LETTERS}/preview?banner=${banner}&locale=`;
  const answer = await admin.get(`${path}en`);
  expect(answer.status).toBe(200);
  expect((await dataOf(answer)).subject).toBe('You asked us to write');
  expect((await admin.get(`${path}de`)).status).toBe(404);
  expect((await admin.get(`${LETTERS}/preview?banner=nosuch&locale=en`)).status).toBe(404);
});

test('says what the e-mail lacks, part by part', async () => {
  const answer = await preview({
    form: form({
      ask: [],
      reminderEmail: { subject: 'In {country}', body: [paragraph('x')], actionLabel: 'Give' },
    }),
    locale: 'en',
  });
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as any;
  expect(error.name).toBe('ValidationError');
  expect(error.details.errors.map(({ path }: any) => path)).toEqual([
    ['reminderEmail', 'subject'],
    ['ask'],
  ]);
});

const nested = (levels: number): object =>
  levels === 0
    ? paragraph('deep')
    : { type: 'list', format: 'ordered', children: [nested(levels - 1)] };

test.each([
  ['no form', { locale: 'en' }],
  ['no locale', { form: {} }],
  ['a locale that is none', { form: {}, locale: '<b>' }],
  ['an option that is none', { form: {}, locale: 'en', option: 'soon' }],
  ['text that is no text', { form: form({ body: [{ type: 'paragraph', children: [7] }] }) }],
  ['a text node without text', { form: form({ body: [{ type: 'text', children: [] }] }) }],
  ['a body that is a string', { form: form({ body: 'Dear readers' }), locale: 'en' }],
  ['a body nested without end', { form: form({ body: [nested(1000)] }), locale: 'en' }],
  ['a heading that is a list', { form: form({ heading: [] }), locale: 'en' }],
])('refuses %s', async (_, body) => {
  for (const path of ['preview', 'test']) {
    const answer = await admin.send('POST', `${LETTERS}/${path}`, body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as any).error.name).toBe('ValidationError');
  }
  expect(inbox.mails).toHaveLength(0);
});

test('sends a test to whoever asks, whatever address is given, and not without end', async () => {
  const body = { form: form(), locale: 'en', email: 'victim@reader.example', to: 'v@r.example' };
  const sent = await admin.send('POST', `${LETTERS}/test`, body);
  expect(sent.status).toBe(200);
  expect(await dataOf(sent)).toEqual({ to: 'strapi-super-admin@gazette.example' });
  const [mail] = inbox.mails;
  expect(inbox.mails).toHaveLength(1);
  expect(mail?.to).toMatchObject({ text: 'strapi-super-admin@gazette.example' });
  expect(mail?.subject).toBe('Test: You asked us to write');
  expect(mail?.text).toContain('This is a test.');
  expect(mail?.text).toContain('/reminders/test?locale=en#cancel');
  expect(mail?.headers.has('list-unsubscribe')).toBe(false);

  inbox.refuse = () => ({ code: 550, message: 'No strapi-super-admin@gazette.example here' });
  const refused = await admin.send('POST', `${LETTERS}/test`, body);
  expect(refused.status).toBe(502);
  const { error } = (await refused.json()) as any;
  expect(error.message).toContain('The mail server did not take it');
  expect(error.message).not.toContain('@gazette.example');

  inbox.refuse = () => undefined;
  const statuses = [];
  for (let count = 0; count < 3; count++) {
    statuses.push((await admin.send('POST', `${LETTERS}/test`, body)).status);
  }
  expect(statuses).toEqual([200, 200, 429]);
});

test('without the rights, nothing', async () => {
  const author = await logIn(newsroom, 'strapi-author');
  const body = { form: form(), locale: 'en' };
  for (const path of ['preview', 'test']) {
    expect((await author.send('POST', `${LETTERS}/${path}`, body)).status).toBe(403);
    expect((await fetch(`${newsroom.url}${LETTERS}/${path}`, { method: 'POST' })).status).toBe(401);
  }
  expect((await author.get(`${LETTERS}/preview?banner=x&locale=en`)).status).toBe(403);
});
