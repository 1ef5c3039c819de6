import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Newsroom, type NewsroomOptions } from './support/newsroom';

const UNNAMED = 'Set publicUrl, or Strapi’s server.url';
const UNPREFIXED = 'Name a prefix, such as /api';

/** What an app with these settings says when it starts. */
const saidAtStart = async (
  { url, prefix }: { url: string; prefix: string },
  options: NewsroomOptions,
): Promise<string> => {
  const appDir = await Newsroom.createApp();
  const configure = (name: string, source: string): Promise<void> =>
    writeFile(join(appDir, 'config', name), source);
  await configure('api.js', `module.exports = { rest: { prefix: '${prefix}' } };`);
  await configure(
    'server.js',
    `module.exports = ({ env }) => ({
      host: '127.0.0.1',
      port: env.int('PORT'),
      url: '${url}',
      app: { keys: ['first-test-key', 'second-test-key'] },
    });`,
  );
  const newsroom = await Newsroom.start({ appDir, ...options });
  await newsroom.stopAndRemove();
  return newsroom.output();
};

test.each([
  ['nothing', { url: '', prefix: '' }, {}, [UNNAMED, UNPREFIXED]],
  ['a path alone', { url: '/cms', prefix: '/v2' }, {}, [UNNAMED]],
  ['Strapi’s own address', { url: 'https://paper.example/cms', prefix: '/' }, {}, [UNPREFIXED]],
  [
    'the address for readers',
    { url: '', prefix: '/api' },
    { publicUrl: 'https://paper.example/cms' },
    [],
  ],
])('an app for readers that names %s', async (_, strapi, config, warnings) => {
  const said = await saidAtStart(strapi, { config, environment: 'production' });
  expect([UNNAMED, UNPREFIXED].filter((warning) => said.includes(warning))).toEqual(warnings);
});

test('developers need no address', async () => {
  const said = await saidAtStart({ url: '', prefix: '' }, {});
  expect(said).toContain(UNPREFIXED);
  expect(said).not.toContain(UNNAMED);
});
