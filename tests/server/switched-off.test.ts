import { saveArticle } from './support/content';
import { Newsroom } from './support/newsroom';
import { everythingIn, fillNewsroom } from './support/whole-newsroom';

test.each([
  ['with `enabled: false`', 'disabled'],
  ['without the package', false],
] as const)('%s for one start no table is lost', async (_, plugin) => {
  const before = await Newsroom.start();
  const { appDir, databaseUrl } = before;
  await fillNewsroom(before);
  const all = await everythingIn(before);
  await before.stop();

  const without = await Newsroom.start({ appDir, databaseUrl, plugin });
  expect((await without.api('/choices')).status).toBe(404);
  await saveArticle(without);
  await without.stop();

  const after = await Newsroom.start({ appDir, databaseUrl });
  expect(await everythingIn(after)).toEqual(all);
  await after.stopAndRemove();
});
