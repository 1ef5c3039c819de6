import manifest from '../../package.json';
import { isSupported, OLDEST } from '../../server/src/strapi-version';
import seen from '../compat/seen.json';
import { allowEditor } from './support/admin-client';
import { BANNER, rowsOf, saveBanner } from './support/content';
import { withStrapi } from './support/layouts';
import { Newsroom } from './support/newsroom';

test.each([
  [OLDEST, true],
  ['5.54.0', true],
  ['5.100.0', true],
  ['5.12.6', false],
  ['5.9.0', false],
  ['5.0.0', false],
  ['4.26.2', false],
  ['6.0.0', false],
  ['0.0.0-next.1', false],
])('Strapi %s: %s', (version, supported) => {
  expect(isSupported(version)).toBe(supported);
});

test('package managers are told the same', () => {
  expect(manifest.peerDependencies['@strapi/strapi']).toBe(`^${OLDEST}`);
});

test('the oldest that is claimed was seen to work', () => {
  const [oldest] = Object.keys(seen).sort((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  expect(oldest).toBe(OLDEST);
  expect(Object.values(seen).flatMap((each) => Object.values(each))).not.toContain(false);
});

const grants = (newsroom: Newsroom) =>
  newsroom.run(async (strapi) => {
    const rows = await strapi.db.query('admin::permission').findMany({
      where: {
        action: { $startsWith: 'plugin::donation-banners.' },
        role: { code: 'strapi-editor' },
      },
    });
    return rows.map(({ action }) => action as string).sort();
  });

test('a Strapi on which it cannot work starts, says so once and loses nothing', async () => {
  const { strapiFolder, ...installed } = await withStrapi('5.12.6');
  const before = await Newsroom.start({ ...installed, database: 'sqlite' });
  const { databaseUrl } = before;
  const banner = await saveBanner(before);
  await allowEditor(before, ['attachments.read', 'reminders.read']);
  const granted = await grants(before);
  await before.stop();

  const older = await Newsroom.start({ ...installed, strapiFolder, databaseUrl });
  const said = older.output().match(/^.*donation-banners.*$/gim);
  expect(said).toEqual([
    expect.stringMatching(/error.*Donation banners are off: .* this is Strapi 5\.12\.6\.$/),
  ]);
  expect((await older.api('/choices')).status).toBe(404);
  expect((await fetch(`${older.url}/_health`)).status).toBe(204);
  await older.stop();

  const after = await Newsroom.start({ ...installed, databaseUrl });
  expect((await after.api('/choices')).status).toBe(200);
  expect(new Set((await rowsOf(after, BANNER)).map(({ documentId }) => documentId))).toEqual(
    new Set([banner]),
  );
  expect(granted).toHaveLength(2);
  expect(await grants(after)).toEqual(granted);
  await after.stopAndRemove();
});
