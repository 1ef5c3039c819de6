/**
 * A real Strapi in a process of its own. Serves HTTP, and runs functions that the test sends over:
 * `{id, source, argument}` in, `{id, value}` or `{id, error}` out.
 */
const { createRequire } = require('node:module');
const { join } = require('node:path');

const { createStrapi } = createRequire(join(process.env.STRAPI_FOLDER, 'package.json'))(
  '@strapi/strapi',
);

const main = async () => {
  const appDir = process.cwd();
  const strapi = await createStrapi({
    appDir,
    distDir: appDir,
    autoReload: process.env.AUTO_RELOAD === 'true',
    serveAdminPanel: process.env.SERVE_ADMIN === 'true',
  }).start();

  process.on('message', async ({ id, source, argument }) => {
    try {
      const run = new Function(`return (${source})`)();
      process.send({ id, value: await run(strapi, argument) });
    } catch (error) {
      process.send({ id, error: { message: error.message, details: error.details } });
    }
  });
  process.on('disconnect', () => process.exit(0));
  process.send({ ready: true });
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
