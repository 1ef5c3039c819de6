import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { command, exported, recordsOf } from '../server/support/data-file';
import { Newsroom, type NewsroomOptions } from '../server/support/newsroom';
import { fillNewsroom } from '../server/support/whole-newsroom';

const DATABASES = [
  'sqlite',
  'postgres',
  ...(process.env.TEST_MYSQL_URL ? (['mysql'] as const) : []),
] as const;

/** The rights of the editor's role. */
const rightsIn = (lines: string[]): string[] =>
  lines.filter((line) => line.startsWith('{"kind":"permission","role":"strapi-editor"')).sort();

const withoutPictures = (lines: string[]): string[] =>
  recordsOf(lines).map((line) => line.replace(/"image":\{[^}]*\}/g, '"image":null'));

/** Putting a picture back says that the banner was changed. */
const withoutTimes = (lines: string[]): string[] =>
  recordsOf(lines).map((line) => line.replace(/"updatedAt":"[^"]*"/g, ''));

/** As when a developer adds a field at the same start. */
const addField = async (appDir: string): Promise<void> => {
  const file = join(appDir, 'src/api/article/content-types/article/schema.json');
  const schema = JSON.parse(await readFile(file, 'utf8'));
  schema.attributes.subtitle = { type: 'string' };
  await writeFile(file, JSON.stringify(schema));
};

const bringBack = async (newsroom: Newsroom, file: string): Promise<string> => {
  await newsroom.stop();
  const { status, stderr } = await command(newsroom, ['import'], { input: file });
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('is not in the media library')]);
  return stderr;
};

describe.each(DATABASES)('%s: with `enabled: false` for one start', (database) => {
  let before: Newsroom;
  let again: NewsroomOptions;
  let lines: string[];
  let file: string;

  beforeEach(async () => {
    before = await Newsroom.start({ database });
    await fillNewsroom(before);
    again = {
      appDir: before.appDir,
      databaseUrl: before.databaseUrl,
    };
    file = (await command(before, ['export'])).stdout;
    lines = file.trimEnd().split('\n');
  });

  test('all tables are kept, and an import brings back the pictures and rights that Strapi deletes', async () => {
    await before.stop();
    await addField(before.appDir);
    await (await Newsroom.start({ ...again, plugin: 'disabled' })).stop();

    const after = await Newsroom.start(again);
    const kept = await exported(after);
    expect(withoutPictures(kept)).toEqual(withoutPictures(lines));
    expect(recordsOf(kept)).not.toEqual(recordsOf(lines));
    expect(rightsIn(kept)).not.toEqual(rightsIn(lines));
    expect(await bringBack(after, file)).toContain('banner: 0 added, 3 were there already');

    const whole = await Newsroom.start(again);
    const all = await exported(whole);
    expect(withoutTimes(all)).toEqual(withoutTimes(lines));
    expect(rightsIn(all)).toEqual(rightsIn(lines));
    await whole.stopAndRemove();
  });

  test('tables that Strapi drops come back whole', async () => {
    await before.run(async (strapi) => {
      await strapi.store({ type: 'core', key: 'persisted_tables' }).delete({});
    });
    await before.stop();
    await (await Newsroom.start({ ...again, plugin: 'disabled' })).stop();

    const after = await Newsroom.start(again);
    expect(
      recordsOf(await exported(after)).filter((line) => !/"kind":"setting"/.test(line)),
    ).toEqual([]);
    await bringBack(after, file);
    const whole = await Newsroom.start(again);
    const all = await exported(whole);
    expect(recordsOf(all)).toEqual(recordsOf(lines));
    expect(rightsIn(all)).toEqual(expect.arrayContaining(rightsIn(lines)));
    await whole.stopAndRemove();
  });
});
