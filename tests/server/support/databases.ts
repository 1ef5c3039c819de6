import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Connection, createConnection } from 'mysql2/promise';
import { Client } from 'pg';

import { keepInMind } from './leftovers';

export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

type ServerKind = Exclude<DatabaseKind, 'sqlite'>;

const DEFAULT_URLS = {
  postgres: 'postgres://postgres@127.0.0.1:5432/postgres',
  mysql: 'mysql://root@127.0.0.1:3306/test',
};

const serverUrl = (kind: ServerKind): string =>
  (kind === 'postgres' ? process.env.TEST_POSTGRES_URL : process.env.TEST_MYSQL_URL) ??
  DEFAULT_URLS[kind];

const onMysql = async <Result>(
  url: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> => {
  const connection = await createConnection({ uri: url, multipleStatements: true });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
};

const execute = async (kind: ServerKind, statement: string): Promise<void> => {
  if (kind === 'mysql') {
    await onMysql(serverUrl(kind), (connection) => connection.query(statement));
    return;
  }
  const client = new Client({ connectionString: serverUrl(kind) });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** The database that the jest project runs its tests on, SQLite where it names none. */
export const chosenDatabase = (): DatabaseKind =>
  (globalThis as { TEST_DATABASE?: DatabaseKind }).TEST_DATABASE ?? 'sqlite';

/** Where an app of the tests keeps its SQLite database. */
export const sqliteFile = (appDir: string): string => join(appDir, '.tmp/data.db');

/** The variable that tells the tests of a run where the template is: a file of SQLite, or the address of a database. */
export const templateVariable = (kind: DatabaseKind): string => `NEWSROOM_TEMPLATE_${kind}`;

const nameOf = (address: string): string => new URL(address).pathname.slice(1);

/** MySQL copies no database by itself: table by table, with its foreign keys. */
const copyOnMysql = (template: string, address: string): Promise<unknown> =>
  onMysql(template, async (connection) => {
    const rowsOf = async (sql: string): Promise<string[][]> => {
      const [rows] = await connection.query({ sql, rowsAsArray: true });
      return rows as unknown as string[][];
    };
    const statements = [`USE ${nameOf(address)}`, 'SET FOREIGN_KEY_CHECKS = 0'];
    for (const [table] of await rowsOf('SHOW TABLES')) {
      const [[, creation = ''] = []] = await rowsOf(`SHOW CREATE TABLE \`${table}\``);
      statements.push(
        creation,
        `INSERT INTO \`${table}\` SELECT * FROM ${nameOf(template)}.\`${table}\``,
      );
    }
    await connection.query(statements.join(';\n'));
  });

/**
 * Makes the database of a new app on the server that `TEST_POSTGRES_URL` or `TEST_MYSQL_URL` names: a copy of the
 * template where the run has one, else an empty one. It is kept in mind under its address.
 * @returns its address; `null` for SQLite, which is a file in the app's folder
 * @throws where the server does not answer
 */
export const createDatabase = async (
  kind: DatabaseKind,
  appDir: string,
): Promise<string | null> => {
  const template = process.env[templateVariable(kind)];
  if (kind === 'sqlite') {
    if (template) {
      await copyFile(template, sqliteFile(appDir));
    }
    return null;
  }
  const url = new URL(serverUrl(kind));
  const name = `newsroom_${randomBytes(6).toString('hex')}`;
  url.pathname = `/${name}`;
  keepInMind(url.href, () => dropDatabase(url.href));
  if (kind === 'mysql') {
    await execute(kind, `CREATE DATABASE ${name}`);
    await (template && copyOnMysql(template, url.href));
  } else {
    await execute(
      kind,
      `CREATE DATABASE ${name} ${template ? `TEMPLATE ${nameOf(template)}` : ''}`,
    );
  }
  return url.href;
};

/** Drops what `createDatabase` made. */
export const dropDatabase = async (address: string): Promise<void> => {
  if (address.startsWith('mysql:')) {
    await execute('mysql', `DROP DATABASE IF EXISTS ${nameOf(address)}`);
  } else {
    await execute('postgres', `DROP DATABASE IF EXISTS ${nameOf(address)} WITH (FORCE)`);
  }
};
