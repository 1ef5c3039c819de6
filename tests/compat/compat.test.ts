import { basename, join } from 'node:path';

import { expect, type Locator, type Page, test } from '@playwright/test';
import knex from 'knex';

import words from '../../admin/src/translations/en.json';
import { COMPONENTS } from '../../server/src/components';
import { contentTypes } from '../../server/src/content-types';
import { ARTICLE, BANNER, bannerData } from '../server/support/content';
import { Inbox } from '../server/support/inbox';
import { nonsense, REFUSALS, type Site } from '../server/support/refusals';
import { type AppProcess, startApp } from './app-process';
import { inviteEditor, OWNER, registerOwner } from './staff';

const { COMPAT_APP = '', COMPAT_NODE = '' } = process.env;
/** In milliseconds: two cores may be busy with much else. */
const PATIENCE = 180_000;
const MANAGER = '/content-manager/collection-types';

test.describe.configure({ mode: 'serial' });

let inbox: Inbox;
let app: AppProcess;
let site: Site;

const data = async (answer: Promise<Response>): Promise<any> => {
  const { status, ok, url } = await answer;
  const body = await (await answer).text();
  expect(ok, `${url}: ${status} ${body}`).toBe(true);
  return JSON.parse(body).data;
};

/** Saves an entry as the Content Manager does; answers its document id. */
const publish = async (uid: string, entry: object): Promise<string> => {
  const { admin } = site;
  const { documentId } = await data(admin.send('POST', `${MANAGER}/${uid}`, entry));
  await data(admin.send('POST', `${MANAGER}/${uid}/${documentId}/actions/publish`, entry));
  return documentId;
};

test.beforeAll(async () => {
  inbox = await Inbox.start();
  app = await startApp(COMPAT_APP, COMPAT_NODE, inbox.port);
  const admin = await registerOwner(app.url);
  const editor = await inviteEditor(app.url, admin, ['attachments.update', 'reminders.read']);
  site = { url: app.url, admin, editor, articleType: ARTICLE, article: '', banner: '' };
});
test.afterAll(async () => {
  await app?.stop();
  await inbox?.stop();
});

test('all tables are there', async () => {
  const database = knex({
    client: 'better-sqlite3',
    connection: { filename: join(COMPAT_APP, '.tmp/data.db') },
    useNullAsDefault: true,
  });
  const tables = await database('sqlite_master').where({ type: 'table' }).pluck('name');
  await database.destroy();
  expect(tables).toEqual(
    expect.arrayContaining([
      ...Object.values(contentTypes).map(({ schema }) => schema.collectionName),
      ...Object.values(COMPONENTS).map(({ collectionName }) => collectionName),
    ]),
  );
});

test('a banner is published, attached and chosen', async () => {
  site.banner = await publish(BANNER, bannerData());
  site.article = await publish(ARTICLE, { title: 'The harbour wall', slug: 'the-harbour-wall' });
  const article = { contentType: ARTICLE, documentId: site.article };
  await data(
    site.admin.send('PUT', '/donation-banners/attachments', {
      ...article,
      locale: '',
      version: '',
      mode: 'show',
      banner: site.banner,
    }),
  );
  const answer = await fetch(
    `${app.url}/api/donation-banners/choices?${new URLSearchParams(article)}`,
  );
  expect(answer.status).toBe(200);
  const { banners } = (await answer.json()) as { banners: Record<string, { heading: string }> };
  expect(banners[site.banner]?.heading).toBe(bannerData().heading);
  const script = await fetch(`${app.url}/api/donation-banners/embed.js`);
  expect(script.status).toBe(200);
});

test('a reminder is asked for and sent', async () => {
  const asked = await fetch(`${app.url}/api/donation-banners/reminders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: 'subscriber@reader.example',
      banner: site.banner,
      option: 'P1M',
      locale: 'en',
    }),
  });
  expect(asked.status, await asked.text()).toBe(201);
  const [reminder] = await data(site.admin.get('/donation-banners/reminders'));
  await data(site.admin.send('POST', `/donation-banners/reminders/${reminder.id}/send-now`));
  await expect.poll(() => inbox.mails.length, { timeout: PATIENCE }).toBe(1);
  expect(inbox.mails[0]?.html).toContain('https://cms.example/api/donation-banners/reminders/');
});

test('what is refused is refused as Strapi does', async () => {
  site.article = await publish(ARTICLE, { title: 'The harbour', slug: 'the-harbour' });
  for (const { what, status, name, ask } of REFUSALS) {
    const answer = await ask(site);
    expect({ what, answer: await answer.json() }).toEqual({
      what,
      answer: {
        data: null,
        error: { status, name, message: expect.any(String), details: expect.any(Object) },
      },
    });
    expect(answer.status).toBe(status);
  }
  for (const [what, ask] of nonsense(site)) {
    const { status } = await ask();
    expect({ what, failed: status >= 500 }).toEqual({ what, failed: false });
  }
});

/** What Strapi asks for in vain, what React advises, and what the browser says of a frame that is to run no scripts. */
const NOT_OURS = /^(Failed to load resource|Warning: |Blocked script execution in 'about:)/;

/** What goes wrong in the page, and what the plugin fails to load in it. */
const watch = (page: Page): string[] => {
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !NOT_OURS.test(message.text())) {
      failures.push(message.text());
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url().startsWith(`${app.url}/donation-banners/`)) {
      failures.push(`${response.status()} ${response.url()}`);
    }
  });
  return failures;
};

const PICTURES = join(__dirname, '../artefacts/compat-pictures');

/** Opens a page of the admin by its address, waits for what it is there for, and keeps a picture. */
const see = async (page: Page, path: string, ...wanted: Locator[]): Promise<void> => {
  await page.goto(`${app.url}/admin${path}`);
  for (const each of wanted) {
    await expect(each.first()).toBeVisible({ timeout: PATIENCE });
  }
  const name = path.split('/').filter(Boolean).slice(0, 3).join('-') || 'home';
  await page.screenshot({ path: join(PICTURES, `${basename(COMPAT_APP)}-${name}.png`) });
};

test('the admin shows it all, and nothing fails', async ({ page }) => {
  const failures = watch(page);
  await page.goto(`${app.url}/admin/auth/login`);
  await page.getByRole('textbox', { name: /^Email/ }).fill(OWNER.email);
  await page.getByLabel(/^Password/).fill(OWNER.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: PATIENCE });

  const title = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const own = '/plugins/donation-banners';
  await see(
    page,
    `${MANAGER}/${ARTICLE}/${site.article}`,
    button('Publish'),
    page.getByRole('radio', { name: 'Automatic' }),
  );
  await see(
    page,
    `${MANAGER}/${BANNER}/${site.banner}`,
    button('Publish'),
    page.getByRole('textbox', { name: 'Heading' }),
    page.getByText(words['preview.title']),
  );
  for (const name of ['reminders', 'campaigns', 'results', 'explain'] as const) {
    await see(page, `${own}/${name}`, title(words[`${name}.title`]));
  }
  await see(page, '/settings/donation-banners', title(words['settings.title']), button('Save'));
  await see(page, '/', title(/Owner/));
  expect(failures).toEqual([]);
});
