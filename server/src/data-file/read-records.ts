import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import {
  type Counts,
  DOCUMENT_KINDS,
  FORMAT,
  type Header,
  type Kind,
  KINDS,
  noCounts,
  ROW_KINDS,
  VERSION,
} from './record-kinds';
import { recordSchema } from './stored-values';

/** A record as it was checked, with the number of its line. */
export interface Read {
  line: number;
  kind: Kind;
  record: Record<string, unknown>;
}

const HEADER = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  exportedAt: z.string(),
  keys: z.array(z.string()),
});

const SETTING = z.strictObject({
  key: z.string(),
  type: z.string().nullable(),
  value: z.string().nullable(),
});

const PERMISSION = z.strictObject({
  role: z.string(),
  action: z.string(),
  actionParameters: z.unknown(),
  subject: z.string().nullable(),
  properties: z.unknown(),
  conditions: z.unknown(),
});

const schemasOf = (strapi: Core.Strapi): Record<string, z.ZodType> => ({
  setting: SETTING,
  permission: PERMISSION,
  ...Object.fromEntries(
    Object.entries(DOCUMENT_KINDS).map(([kind, uid]) => [
      kind,
      z.strictObject({
        documentId: z.string().min(1),
        versions: z.array(recordSchema(strapi, uid)).min(1),
      }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(ROW_KINDS).map(([kind, { uid }]) => [
      kind,
      z.strictObject({ documentId: z.string().nullable(), values: recordSchema(strapi, uid) }),
    ]),
  ),
  end: z.strictObject({ records: z.record(z.string(), z.number()) }),
});

/** What is wrong, with the path of the field; never the value, which may be somebody's. */
const checked = <Value>(line: number, schema: z.ZodType<Value>, value: unknown): Value => {
  const { success, data, error } = schema.safeParse(value);
  if (success) {
    return data;
  }
  const [{ path, message }] = error.issues as [z.core.$ZodIssue];
  throw new Error(`Line ${line}${path.length > 0 ? `, ${path.join('.')}` : ''}: ${message}.`);
};

const parsed = (line: number, text: string): Record<string, unknown> => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw new Error(`Line ${line} is no JSON object.`);
  }
};

/**
 * Reads a file that `exportData` wrote, line by line: the header is given to `begin` first.
 * @throws Error that names the line and the field, where the file is another one, broke off, or holds what it must not
 */
export const readRecords = async function* (
  strapi: Core.Strapi,
  lines: AsyncIterable<string>,
  begin: (header: Header) => void,
): AsyncGenerator<Read> {
  const schemas = schemasOf(strapi);
  const read: Counts = noCounts();
  let line = 0;
  let ended = false;
  for await (const text of lines) {
    line += 1;
    const { kind, ...record } = parsed(line, text);
    if (line === 1) {
      if (record.format !== FORMAT || record.version !== VERSION) {
        throw new Error(
          record.format === FORMAT
            ? `The file is of format version ${record.version}; this version of the plugin reads ${VERSION}.`
            : 'The file is no export of donation banners.',
        );
      }
      begin(checked(line, HEADER, record) as Header);
      continue;
    }
    if (ended || !Object.hasOwn(schemas, `${kind}`)) {
      throw new Error(
        `Line ${line}: ${ended ? 'nothing may follow the last line' : 'unknown kind'}.`,
      );
    }
    const known = checked(line, schemas[`${kind}`] as z.ZodType, record);
    if (kind === 'end') {
      ended = true;
      const { records } = known as { records: Record<string, number> };
      const missing = KINDS.find((each) => (records[each] ?? 0) !== read[each]);
      if (missing) {
        throw new Error(`The file lacks lines: it should hold ${records[missing]} of ${missing}.`);
      }
      continue;
    }
    read[kind as Kind] += 1;
    yield { line, kind: kind as Kind, record: known as Record<string, unknown> };
  }
  if (!ended) {
    throw new Error(
      line === 0 ? 'The file is empty.' : 'The file broke off: its last line is missing.',
    );
  }
};
