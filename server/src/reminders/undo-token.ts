import type { Core } from '@strapi/strapi';

import { service } from '../service';
import type { Reminder } from '../services/reminders';

/** How long a request can be undone, in milliseconds. */
const GOOD_FOR = 3_600_000;

/** The promise that a request made: as soon as its reminder promises something else, the token undoes nothing. */
export type Undoable = Pick<Reminder, 'documentId' | 'promiseId'>;

/** A text for the reader's own browser alone that undoes the request. It is sealed, and as long as any other. */
export const undoToken = (
  strapi: Core.Strapi,
  { documentId, promiseId }: Undoable,
  now: Date,
): string => {
  const kept = { undo: { documentId, promiseId }, until: now.getTime() + GOOD_FOR };
  return service(strapi, 'secrets').seal(JSON.stringify(kept));
};

/** What the token undoes, or `null` where it is none of ours or its time is over. */
export const undoableOf = (strapi: Core.Strapi, token: string, now: Date): Undoable | null => {
  try {
    const { undo, until } = JSON.parse(service(strapi, 'secrets').unseal(token)) as {
      undo: Undoable;
      until: number;
    };
    return until > now.getTime() ? undo : null;
  } catch {
    return null;
  }
};
