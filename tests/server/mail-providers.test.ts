/**
 * Strapi's e-mail providers and the APIs that they send to. The APIs are stand-ins on loopback that answer as their
 * public descriptions say; the providers are the real ones.
 */
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { MailApis } from './support/mail-apis';
import { ALL, type Service, services } from './support/mail-services';
import { Newsroom } from './support/newsroom';

const READER = 'reader@reader.example';
const OTHER = 'other@reader.example';
const SETTINGS = {
  defaultFrom: 'letters@gazette.example',
  defaultReplyTo: 'desk@gazette.example',
  defaultSenderEmail: 'letters@gazette.example',
  defaultSenderName: 'Letters',
};

let newsroom: Newsroom;
let apis: MailApis;
let banner: string;

beforeAll(async () => {
  apis = await MailApis.start();
  newsroom = await Newsroom.start();
  banner = await saveBanner(newsroom);
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await apis.stop();
});

const promise = async (email: string): Promise<void> => {
  const answer = await newsroom.post('/reminders', { email, banner, option: 'P1M' });
  expect(answer.status).toBe(201);
};

const forgetAll = () =>
  newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
  });

/** Sends what was promised, whether or not its time has come. */
const sendAll = () =>
  newsroom.run(async (strapi) => {
    const reminders = strapi.db.query('plugin::donation-banners.reminder' as never);
    const dueAt = new Date(Date.now() - 1000);
    await reminders.updateMany({ where: { status: 'scheduled' }, data: { dueAt } });
    await strapi.plugin('donation-banners').service('dispatch').tick();
  });

const outcomes = async (): Promise<Array<[status: string, attempts: number]>> =>
  (await rowsOf(newsroom, REMINDER)).map(({ status, attempts }) => [status, attempts]);

describe.each(Object.keys(services))('%s', (name) => {
  let service: Service;

  beforeEach(async () => {
    service = services[name]!(apis.port);
    apis.calls.length = 0;
    apis.answer = () => service.accepted;
    await apis.serve(newsroom, { ...service.config, settings: SETTINGS });
    await forgetAll();
    await promise(READER);
  });

  test('gets what makes a reminder one, in its own form', async () => {
    await sendAll();
    expect(await outcomes()).toEqual([['sent', 1]]);
    expect(apis.calls).toHaveLength(1);
    const arrived = service.read(apis.calls[0]!);
    expect(arrived).toMatchObject({ to: READER, replyTo: 'desk@gazette.example', unknown: [] });
    const headers = Object.fromEntries(
      Object.entries(arrived.headers).map(([header, value]) => [header.toLowerCase(), value]),
    );
    const wanted = ALL.filter((header) => !service.loses?.includes(header));
    expect(ALL.filter((header) => header in headers)).toEqual(wanted);
    if (wanted.includes('list-unsubscribe')) {
      expect(headers['list-unsubscribe']).toMatch(/^<http\S+\/reminders\/[\w.-]+\/cancel>$/);
      expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    }
  });

  test('a key that is refused costs no try and holds the rest back', async () => {
    await promise(OTHER);
    apis.answer = () => service.noKey;
    await sendAll();
    expect(await outcomes()).toEqual(
      Array.from({ length: 2 }, () => ['scheduled', service.silent ? 1 : 0]),
    );
    apis.answer = () => service.accepted;
    await sendAll();
    expect(await outcomes()).toEqual(
      Array.from({ length: 2 }, () => ['sent', service.silent ? 2 : 1]),
    );
  });

  test('a recipient that is refused is refused for good, and the others get theirs', async () => {
    await promise(OTHER);
    apis.answer = ({ body }) =>
      body.replaceAll('%40', '@').includes(READER) ? service.noRecipient(READER) : service.accepted;
    await sendAll();
    expect(await outcomes()).toEqual([
      [service.silent ? 'scheduled' : 'failed', 1],
      ['sent', 1],
    ]);
    expect(JSON.stringify(await rowsOf(newsroom, REMINDER))).not.toContain(READER);
  });

  test('a limit is waited for, and costs no try', async () => {
    let refusals = 1;
    apis.answer = () => (refusals-- > 0 ? service.busy : service.accepted);
    await promise(OTHER);
    await sendAll();
    await sendAll();
    expect((await outcomes()).sort()).toEqual([
      ['sent', 1],
      ['sent', service.silent ? 2 : 1],
    ]);
  });
});

describe('sendmail', () => {
  let inbox: Inbox;

  beforeAll(async () => {
    inbox = await Inbox.start();
    await apis.serve(newsroom, {
      provider: 'sendmail',
      providerOptions: { devPort: inbox.port, devHost: '127.0.0.1' },
      settings: SETTINGS,
    });
    await forgetAll();
    await promise(READER);
  });
  afterAll(() => inbox.stop());

  test('keeps to itself why a server refused; once it does not, everything arrives', async () => {
    inbox.refuse = () => ({ code: 550, message: 'No such user' });
    await sendAll();
    expect(await outcomes()).toEqual([['scheduled', 1]]);
    inbox.refuse = () => undefined;
    await sendAll();
    const [mail] = inbox.mails;
    const lines = mail?.headerLines.map(({ key }) => key);
    expect(ALL.filter((header) => lines?.includes(header))).toEqual(ALL);
    expect(mail?.replyTo?.text).toBe('desk@gazette.example');
  });
});

test('what is lost with the provider is said when Strapi starts', async () => {
  const said = await newsroom.run(async (strapi) => {
    const remarks: string[] = [];
    const { warn } = strapi.log;
    strapi.log.warn = ((remark: string) => remarks.push(remark)) as never;
    for (const provider of ['nodemailer', 'mailgun', 'amazon-ses', 'strapi-provider-of-ours']) {
      strapi.config.set('plugin::email', { provider });
      strapi.plugin('donation-banners').service('mail').start();
    }
    strapi.log.warn = warn;
    return remarks;
  });
  expect(said).toEqual([
    expect.stringContaining('amazon-ses, reminders arrive without List-Unsubscribe'),
    expect.stringContaining('strapi-provider-of-ours was not tried'),
  ]);
});
