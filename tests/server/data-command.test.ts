import { command, exported } from './support/data-file';
import { Newsroom } from './support/newsroom';
import { fillNewsroom } from './support/whole-newsroom';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  await fillNewsroom(newsroom);
});
afterAll(() => newsroom.stopAndRemove());

test('exports beside the newsroom that runs, and imports into another', async () => {
  const { status, stdout, stderr } = await command(newsroom, ['export']);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/Exported \d+ records\.\n$/)]);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.slice(1)).toEqual((await exported(newsroom)).slice(1));

  const other = await Newsroom.start();
  await other.stop();
  const ended = await command(other, ['import'], { input: stdout });
  expect([ended.status, ended.stdout]).toEqual([0, '']);
  expect(ended.stderr).toContain('banner: 3 added, 0 were there already');
  expect(ended.stderr).toContain('The picture “wall.png” is not in the media library.');
  await other.stopAndRemove();
});

test('says in one sentence what is wrong, and how it is called', async () => {
  const broken = await command(newsroom, ['import'], { input: '{"a":1}\n' });
  expect([broken.status, broken.stdout]).toEqual([1, '']);
  expect(broken.stderr).toMatch(
    /The file is no export of donation banners\. Nothing was imported\.\n$/,
  );
  const absent = await command(newsroom, ['import', 'absent.jsonl']);
  expect(absent.status).toBe(1);
  expect(absent.stderr).toMatch(/ENOENT.*absent\.jsonl/);
  for (const words of [[], ['exprt'], ['export', 'file.jsonl']]) {
    const { status, stderr } = await command(newsroom, words);
    expect([status, stderr]).toEqual([2, expect.stringContaining('npx donation-banners export')]);
  }
});

test('leaves the database of an app alone in which the plugin is not enabled', async () => {
  const before = await exported(newsroom);
  const env = { PLUGIN_ENABLED: 'false' };
  const { status, stdout, stderr } = await command(newsroom, ['export'], { env });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/The plugin donation-banners is not enabled in config\/plugins/);
  expect((await exported(newsroom)).slice(1)).toEqual(before.slice(1));
});
