import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { fromRow } from '../reminders/reminder-rows';
import type { Reminder } from '../services/reminders';
import { claimReminders, renewLease, type Wanted } from './reminder-claim';

/** Milliseconds after which a lease is renewed, or a quarter of it where that is less. */
const BEAT = 4_000;

/** Milliseconds without a renewal after which a sender counts as silent: three in a row are missing. */
export const SILENCE = 3 * BEAT;

/** The leases of one process, and for how long they are good. */
export interface Leases {
  seconds: number;
  open: Set<string>;
}

export interface Lease {
  /** Claims reminders under this lease, the longest waiting first. */
  claim(wanted: Wanted): Promise<Reminder[]>;
  /** Whether no other instance can have taken over yet. Goes by a clock that cannot jump. */
  holds(): boolean;
  /** Renews no more; resolves once no renewal is under way. */
  end(): Promise<void>;
}

/**
 * Opens a lease and renews it until it ends: a slow mail server costs no reminder its sender. Where the database does not answer, it is renewed no more and stops holding before others may take over.
 */
export const openLease = (strapi: Core.Strapi, leases: Leases): Lease => {
  const token = randomUUID();
  const { seconds } = leases;
  let goodUntil = Infinity;
  let renewing: Promise<void> | undefined;
  leases.open.add(token);

  const goodFrom = (moment: number): number => moment + seconds * 1000;

  const renew = async (): Promise<void> => {
    const asked = performance.now();
    try {
      await renewLease(strapi, token, seconds);
      goodUntil = goodFrom(asked);
    } catch {
      // The sender notices by itself that the database is away; the next renewal may succeed.
    }
  };
  const heartbeat = setInterval(
    () => {
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
    },
    Math.min(BEAT, goodFrom(0) / 4),
  );
  heartbeat.unref();

  return {
    async claim(wanted) {
      goodUntil = Math.min(goodUntil, goodFrom(performance.now()));
      const rows = await claimReminders(strapi, {
        ...wanted,
        seconds,
        lease: token,
        ownLeases: [...leases.open],
      });
      return rows
        .map((row) => fromRow(strapi, row))
        .sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
    },
    holds: () => performance.now() < goodUntil,
    async end() {
      clearInterval(heartbeat);
      await renewing;
      leases.open.delete(token);
    },
  };
};
