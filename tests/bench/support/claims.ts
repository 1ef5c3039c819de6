import type { Core } from '@strapi/strapi';
import knex, { type Knex } from 'knex';

import { claimReminders } from '../../../server/src/dispatch/reminder-claim';
import { median, type Row } from '../report';

const TABLE = 'donation_banner_reminders';
const FEW = 10_000;
const MANY = 1_000_000;
const CLAIMS = 90;
const BATCH = 50;

/** A table like the plugin's in a schema of its own; half of its reminders are due, the others within a year. */
const fill = async (connection: Knex, schema: string, rows: number): Promise<void> => {
  await connection.raw(`create schema ${schema}`);
  await connection.raw(`create table ${schema}.${TABLE} (like public.${TABLE} including all)`);
  await connection.raw(
    `insert into ${schema}.${TABLE} (id, document_id, status, due_at, requested_at, attempts, open_key, email_hash, email_sealed, banner_document_id, option, banner_locale)
     select n, 'r' || n, 'scheduled',
       localtimestamp + (case when n % 2 = 0 then -1 else 1 end) * random() * interval '365 days',
       localtimestamp, 0, 'banner:' || md5(n::text), md5(n::text), repeat('x', 96), 'banner', 'P1M', 'en'
     from generate_series(1, ${rows}) n`,
  );
  await connection.raw(`vacuum analyze ${schema}.${TABLE}`);
};

/** As much of Strapi as a claim asks for. */
const standIn = (connection: Knex, schema: string): Core.Strapi =>
  ({
    db: {
      connection,
      config: { connection: { client: 'postgres' } },
      getConnection: (table: string) => connection.withSchema(schema).table(table),
    },
  }) as never;

/** Milliseconds of one claim; the claimed are released afterwards. */
const timeClaim = async (
  connection: Knex,
  { schema, lease }: { schema: string; lease: string },
): Promise<number> => {
  const began = performance.now();
  const claimed = await claimReminders(standIn(connection, schema), {
    limit: BATCH,
    lease,
    seconds: 300,
    ownLeases: [],
  });
  const took = performance.now() - began;
  if (claimed.length !== BATCH) {
    throw new Error(`${claimed.length} reminders were claimed instead of ${BATCH}.`);
  }
  await connection
    .withSchema(schema)
    .table(TABLE)
    .whereIn(
      'id',
      claimed.map(({ id }) => id as number),
    )
    .update({ status: 'sent', lease: null, lease_until: null });
  return took;
};

/** How long a claim of 50 takes with a million pending, to with ten thousand: claimed in turns, the sent ones leave. */
export const measureClaims = async (databaseUrl: string): Promise<Row> => {
  const connection = knex({
    client: 'postgres',
    connection: databaseUrl,
    pool: { min: 1, max: 1 },
  });
  try {
    await fill(connection, 'few', FEW);
    await fill(connection, 'many', MANY);
    const few: number[] = [];
    const many: number[] = [];
    // Half of ten thousand are due, which is enough for a hundred claims.
    for (let round = 0; round < CLAIMS; round++) {
      few.push(await timeClaim(connection, { schema: 'few', lease: `few-${round}` }));
      many.push(await timeClaim(connection, { schema: 'many', lease: `many-${round}` }));
    }
    return {
      metric: `claim of ${BATCH} with ${MANY.toLocaleString('en')} pending, to with ${FEW.toLocaleString('en')}`,
      value: median(many),
      unit: 'ms',
      baseline: median(few),
      ratio: median(many) / median(few),
      goal: '<= 1.5',
    };
  } finally {
    await connection.destroy();
  }
};
