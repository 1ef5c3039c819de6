import type { Core } from '@strapi/strapi';

import { service } from '../service';
import type { Reminder } from '../services/reminders';

/** How long a request can be undone, in milliseconds. */
const GOOD_FOR = 3_600_000;

/** Every token is as long as any other, so that its length gives nobody away. */
const CHARACTERS = 400;

/** What stood before a request moved a promise. */
export type Earlier = Pick<
  Reminder,
  'option' | 'requestedAt' | 'dueAt' | 'occurrence' | 'promiseId'
>;

/** What a request did. */
export interface Undoable {
  /** Document id; empty where nothing was stored. */
  reminder: string;
  /** `null` where it made a new promise. */
  before: Earlier | null;
}

/** A text for the reader's own browser alone that undoes the request. It is sealed: it does not tell what was there before. */
export const undoToken = (strapi: Core.Strapi, undoable: Undoable, now: Date): string => {
  const kept = JSON.stringify({ undo: undoable, until: now.getTime() + GOOD_FOR });
  return service(strapi, 'secrets').seal(kept.padEnd(CHARACTERS));
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
