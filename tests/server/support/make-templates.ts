import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { type DatabaseKind, sqliteFile, templateVariable } from './databases';
import { removeLeftovers, removeNow } from './leftovers';
import { Newsroom } from './newsroom';

const ROOT = resolve(__dirname, '../../..');
const FOLDER = join(ROOT, 'tests/.tmp/templates');

/** A database as a first boot leaves it. Its newsroom does nothing by itself, and keeps nothing on Redis. */
const boot = async (database: DatabaseKind): Promise<Newsroom> => {
  const newsroom = await Newsroom.start({ database });
  await newsroom.stop();
  return newsroom;
};

/** What a first boot depends on. */
const fingerprint = async (): Promise<string> => {
  const app = join(ROOT, 'tests/server/app');
  const entries = await readdir(app, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of [
    ...files,
    join(ROOT, 'dist/server/index.js'),
    join(ROOT, 'package-lock.json'),
  ]) {
    hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
};

/** The file outlasts the run, for as long as what it depends on stays as it is. */
const makeSqlite = async (): Promise<string> => {
  const file = join(FOLDER, `${await fingerprint()}.db`);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const newsroom = await boot('sqlite');
    await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
    await copyFile(sqliteFile(newsroom.appDir), `${file}.${process.pid}`);
    await rename(`${file}.${process.pid}`, file);
    await newsroom.stopAndRemove();
  }
  return file;
};

const makeOnServer = async (kind: 'postgres' | 'mysql'): Promise<string> => {
  const { appDir, databaseUrl } = await boot(kind);
  await removeNow(appDir);
  return databaseUrl as string;
};

/** Boots Strapi once on each database, so that the tests start from copies of what that leaves. */
export default async (): Promise<void> => {
  const makers = {
    sqlite: makeSqlite,
    ...(process.env.TEST_POSTGRES_URL ? { postgres: () => makeOnServer('postgres') } : {}),
    ...(process.env.TEST_MYSQL_URL ? { mysql: () => makeOnServer('mysql') } : {}),
  };
  try {
    await Promise.all(
      Object.entries(makers).map(async ([kind, make]) => {
        process.env[templateVariable(kind as DatabaseKind)] = await make();
      }),
    );
  } catch (error) {
    await removeLeftovers();
    throw error;
  }
};
