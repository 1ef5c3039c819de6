import { cp, mkdir, readdir, readFile, symlink, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { Newsroom } from './newsroom';

const ROOT = resolve(__dirname, '../../..');
const PACKAGES = join(ROOT, 'node_modules');
const NAME = 'strapi-plugin-donation-banners';
const UTILS = '@strapi/utils';

/** An app with the plugin installed in it, as one package manager or another lays its packages out. */
export interface Layout {
  appDir: string;
  /** Where the plugin is, for `config/plugins`. */
  pluginPath: string;
}

const dependenciesOf = async (folder: string): Promise<string[]> => {
  const { dependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return Object.keys(dependencies);
};

const namesIn = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  const scoped = names.filter((name) => name.startsWith('@'));
  const inScopes = await Promise.all(
    scoped.map(async (scope) =>
      (await readdir(join(folder, scope))).map((name) => `${scope}/${name}`),
    ),
  );
  return [...names.filter((name) => !scoped.includes(name)), ...inScopes.flat()];
};

/** Links packages of this repository into a `node_modules`. */
const link = async (names: string[], folder: string): Promise<void> => {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await symlink(join(PACKAGES, name), join(folder, name), 'dir');
  }
};

/** Puts what the tarball holds into a `node_modules`. */
const installPlugin = async (folder: string): Promise<string> => {
  const pluginPath = join(folder, NAME);
  await mkdir(pluginPath, { recursive: true });
  for (const part of ['package.json', 'dist/server', 'dist/embed']) {
    await cp(join(ROOT, part), join(pluginPath, part), { recursive: true });
  }
  return pluginPath;
};

/** Puts a second copy of a package of Strapi's into a `node_modules`, beside what it needs. */
const copy = (name: string, folder: string): Promise<void> =>
  cp(join(PACKAGES, name), join(folder, name), { recursive: true });

const createApp = async (): Promise<{ appDir: string; packages: string }> => {
  const appDir = await Newsroom.createApp();
  const packages = join(appDir, 'node_modules');
  await unlink(packages);
  return { appDir, packages };
};

/** As pnpm does: each package finds what it names itself, and nothing else. */
const isolated = async ({ withUtils }: { withUtils: boolean }): Promise<Layout> => {
  const { appDir, packages } = await createApp();
  await link(await dependenciesOf(appDir), packages);
  const own = join(packages, '.pnpm', `${NAME}@0.1.0`, 'node_modules');
  const installed = await installPlugin(own);
  const needed = await dependenciesOf(installed);
  if (withUtils) {
    needed.push(...(await dependenciesOf(join(PACKAGES, UTILS))));
    await copy(UTILS, own);
  }
  await link([...new Set(needed)], own);
  const pluginPath = join(packages, NAME);
  await symlink(installed, pluginPath, 'dir');
  return { appDir, pluginPath };
};

/** Side by side, with copies of these of Strapi's packages. */
const withCopies = async (names: string[]): Promise<Layout> => {
  const { appDir, packages } = await createApp();
  const others = (await namesIn(PACKAGES)).filter((name) => !names.includes(name));
  await link(others, packages);
  for (const name of names) {
    await copy(name, packages);
  }
  return { appDir, pluginPath: await installPlugin(packages) };
};

/** The app has a Strapi of its own, which says that it is of this version. */
export const withStrapi = async (version: string): Promise<Layout & { strapiFolder: string }> => {
  const layout = await withCopies(['@strapi/strapi', '@strapi/core']);
  const { version: own } = JSON.parse(
    await readFile(join(PACKAGES, '@strapi/core/package.json'), 'utf8'),
  );
  // Where the core's build keeps it.
  const file = join(layout.appDir, 'node_modules/@strapi/core/dist/package.json.js');
  await writeFile(file, (await readFile(file, 'utf8')).replace(own, version));
  return { ...layout, strapiFolder: layout.appDir };
};

export const LAYOUTS: Record<string, () => Promise<Layout>> = {
  'side by side, with a second @strapi/utils': () => withCopies([UTILS]),
  'apart, with a second @strapi/utils': () => isolated({ withUtils: true }),
  'apart, without @strapi/utils': () => isolated({ withUtils: false }),
  'side by side, but started by the Strapi of another folder': () =>
    withCopies(['@strapi/strapi', '@strapi/core', UTILS]),
};
