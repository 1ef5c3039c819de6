import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { run } from './run.mjs';

const SQLITE = '12.8.0';
/** Another copy than that of Strapi's core, as plugins and their dependencies bring it into real apps. */
const SECOND_UTILS = '5.53.0';
const NPM = ['--no-audit', '--no-fund', '--ignore-scripts'];

/** The template of an app with articles, of Strapi's own generator: the newest that is not newer than this version. */
const template = (work, version) => {
  const folder = join(work, `template-${version}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const [{ filename }] = JSON.parse(
    run(folder, 'npm', ['pack', '--json', `create-strapi-app@<=${version}`], 'pipe'),
  );
  run(folder, 'tar', ['-xzf', filename]);
  return join(folder, 'package/templates/example-js');
};

/** As the generator writes it: the example, with a secret of its own in each place. */
const environment = (example) =>
  `${example.replace(/tobemodified\d?/gi, () => randomBytes(16).toString('base64'))}
DATABASE_CLIENT=sqlite
DATABASE_FILENAME=.tmp/data.db
`;

/** Step 2 of the README, and the mail server of the test as the e-mail provider that the app has. */
const PLUGINS = `const template = require('../template-plugins');

module.exports = (tools) => ({
  ...template(tools),
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: { host: '127.0.0.1', port: Number(process.env.SMTP_PORT), ignoreTLS: true },
      settings: { defaultFrom: 'letters@gazette.example', defaultReplyTo: 'letters@gazette.example' },
    },
  },
  'donation-banners': {
    enabled: true,
    config: {
      publicUrl: 'https://cms.example',
      siteOrigins: ['https://gazette.example'],
      timeZone: 'Europe/Berlin',
    },
  },
});
`;

/**
 * An app of Strapi's own template on this version, with a second copy of `@strapi/utils` in its tree, in which the
 * plugin is installed by the README's steps.
 *
 * @param {string} work
 * @param {string} version of Strapi
 * @param {string} tarball of the plugin
 */
export const makeApp = (work, version, tarball) => {
  const folder = join(work, `app-${version}`);
  console.log(`\n── Strapi ${version}: ${folder}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(template(work, version), folder, { recursive: true });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({
      ...manifest,
      name: 'newsroom',
      version: '0.0.0',
      private: true,
      dependencies: {
        ...manifest.dependencies,
        '@strapi/database': version,
        '@strapi/plugin-users-permissions': version,
        '@strapi/provider-email-nodemailer': `<=${version}`,
        '@strapi/strapi': version,
        '@strapi/utils': SECOND_UTILS,
        'better-sqlite3': SQLITE,
        react: '^18.0.0',
        'react-dom': '^18.0.0',
        'react-router-dom': '^6.0.0',
        'styled-components': '^6.0.0',
      },
    }),
  );
  const example = readFileSync(join(folder, '.env.example'), 'utf8');
  writeFileSync(join(folder, '.env'), environment(example));
  run(folder, 'npm', ['install', ...NPM]);
  run(folder, 'npm', ['install', ...NPM, tarball]);
  renameSync(join(folder, 'config/plugins.js'), join(folder, 'template-plugins.js'));
  writeFileSync(join(folder, 'config/plugins.js'), PLUGINS);

  /** Builds the app anew for a Node, with its native package and without the data of the one before. */
  const useNode = ({ bin, home, major }) => {
    rmSync(join(folder, '.tmp'), { recursive: true, force: true });
    const built = join(folder, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
    const kept = join(work, `better-sqlite3-${SQLITE}-${major}.node`);
    if (existsSync(kept)) {
      cpSync(kept, built);
    } else {
      const headers = `--nodedir=${home}`;
      run(folder, 'npm', ['rebuild', 'better-sqlite3', headers], 'inherit', bin);
      cpSync(built, kept);
    }
    run(folder, 'npm', ['run', 'build'], 'inherit', bin);
  };
  return { folder, useNode };
};
