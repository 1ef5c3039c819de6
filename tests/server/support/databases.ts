import { randomBytes } from 'node:crypto';

import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';

export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

const DEFAULT_URLS = {
  postgres: 'postgres://postgres@127.0.0.1:5432/postgres',
  mysql: 'mysql://root@127.0.0.1:3306/test',
};

const serverUrl = (kind: 'postgres' | 'mysql'): string =>
  (kind === 'postgres' ? process.env.TEST_POSTGRES_URL : process.env.TEST_MYSQL_URL) ??
  DEFAULT_URLS[kind];

const execute = async (kind: 'postgres' | 'mysql', statement: string): Promise<void> => {
  if (kind === 'postgres') {
    const client = new Client({ connectionString: serverUrl(kind) });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  } else {
    const connection = await createConnection(serverUrl(kind));
    await connection.query(statement).finally(() => connection.end());
  }
};

/** The database that the integration tests run on: `TEST_DATABASE`, SQLite where it is not set. */
export const chosenDatabase = (): DatabaseKind =>
  (process.env.TEST_DATABASE as DatabaseKind | undefined) ?? 'sqlite';

/**
 * Creates a database of its own on the server that `TEST_POSTGRES_URL` or `TEST_MYSQL_URL` names.
 * @returns its address; `null` for SQLite, which is a file in the app's folder
 * @throws where the server does not answer
 */
export const createDatabase = async (kind: DatabaseKind): Promise<string | null> => {
  if (kind === 'sqlite') {
    return null;
  }
  const url = new URL(serverUrl(kind));
  const name = `newsroom_${randomBytes(6).toString('hex')}`;
  await execute(kind, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return url.href;
};

/** Drops what `createDatabase` made. */
export const dropDatabase = async (address: string): Promise<void> => {
  const url = new URL(address);
  const name = url.pathname.slice(1);
  if (url.protocol === 'mysql:') {
    await execute('mysql', `DROP DATABASE IF EXISTS ${name}`);
  } else {
    await execute('postgres', `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
};
