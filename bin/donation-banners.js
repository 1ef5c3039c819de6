#!/usr/bin/env node
/**
 * `npx donation-banners export > file.jsonl` and `npx donation-banners import file.jsonl`, in the folder of a Strapi app:
 * boots that app without its web server and as an instance that sends nothing.
 */
'use strict';

const { once } = require('node:events');
const { createReadStream, createWriteStream } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

const PLUGIN = 'donation-banners';
const USAGE = `Usage, in the folder of your Strapi app:
  npx ${PLUGIN} export > file.jsonl
  npx ${PLUGIN} import file.jsonl   (or: import < file.jsonl)
See docs/moving-data.md.`;
/** Milliseconds from one word on the progress to the next. */
const WORD_EVERY = 1000;

const say = (text) => process.stderr.write(`${text}\n`);

/** Says how far it is, at once and then now and then. */
const progress = (word) => {
  let last = -Infinity;
  return (records) => {
    if (performance.now() - last >= WORD_EVERY) {
      last = performance.now();
      say(`${records} records ${word}…`);
    }
  };
};

/** The app, before any table is touched: without the plugin it would not be known whose they are. */
const boot = async () => {
  const { compileStrapi, createStrapi } = createRequire(join(process.cwd(), 'package.json'))(
    '@strapi/strapi',
  );
  const strapi = createStrapi(await compileStrapi());
  strapi.log.level = 'warn';
  await strapi.register();
  if (!strapi.plugin(PLUGIN)?.services['data-file']) {
    throw new Error(
      `The plugin ${PLUGIN} is not enabled in config/plugins, or does not work on this version of Strapi.`,
    );
  }
  strapi.config.set(`plugin::${PLUGIN}.dispatch.enabled`, false);
  await strapi.bootstrap();
  return strapi;
};

const exportTo = async (output, strapi) => {
  const tell = progress('written');
  let lines = 0;
  await strapi
    .plugin(PLUGIN)
    .service('data-file')
    .export(async (line) => {
      if (!output.write(`${line}\n`)) {
        await once(output, 'drain');
      }
      lines += 1;
      tell(lines);
    });
  output.end();
  await once(output, 'finish');
  say(`Exported ${lines - 2} records.`);
};

const importFrom = async (input, strapi) => {
  const lines = createInterface({ input, crlfDelay: Infinity });
  const { added, kept, notices } = await strapi
    .plugin(PLUGIN)
    .service('data-file')
    .import(lines, progress('read'));
  notices.forEach(say);
  for (const [kind, count] of Object.entries(added)) {
    say(`${kind}: ${count} added, ${kept[kind]} were there already`);
  }
};

const main = async ([command, file, ...more]) => {
  if (
    !['export', 'import'].includes(command) ||
    more.length > 0 ||
    (command === 'export' && file)
  ) {
    say(USAGE);
    return 2;
  }
  // The file is all that goes to the standard output; what Strapi says goes beside it.
  const output = createWriteStream('', { fd: 1 });
  process.stdout.write = process.stderr.write.bind(process.stderr);
  const input = file ? createReadStream(file) : process.stdin;
  if (file && command === 'import') {
    await once(input, 'open');
  }
  const strapi = await boot();
  await (command === 'export' ? exportTo(output, strapi) : importFrom(input, strapi));
  await strapi.destroy();
  return 0;
};

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error) => {
    say(`${error.message || error}${process.argv[2] === 'import' ? ' Nothing was imported.' : ''}`);
    process.exit(1);
  },
);
