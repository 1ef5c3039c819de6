import type { Core } from '@strapi/strapi';

import { REMINDER_UID } from '../plugin-id';
import { UNCLAIMED } from './reminder-rows';

/** Milliseconds for which whoever withdraws waits until the provider has taken what is being handed over. */
const PATIENCE = 10_000;

/** Milliseconds between two looks. */
const LOOK = 50;

export interface Withdrawal {
  count: number;
  /** Whether an e-mail was on its way that may still arrive. */
  onItsWay: boolean;
}

/**
 * Takes reminders away from whoever is about to send them: what was withdrawn is not handed over to the provider any more.
 * One that is being handed over just now is waited for, ten seconds at most; then it is withdrawn all the same.
 *
 * @param where which reminders; it must not find what was changed
 * @param change what becomes of them; `null`: they are deleted
 */
export const withdraw = async (
  strapi: Core.Strapi,
  where: Record<string, unknown>,
  change: Record<string, unknown> | null,
): Promise<Withdrawal> => {
  const table = strapi.db.query(REMINDER_UID);
  const apply = async (more: Record<string, unknown>): Promise<number> => {
    const these = { where: { ...where, ...more } };
    const { count } = change
      ? await table.updateMany({ ...these, data: { ...change, ...UNCLAIMED } })
      : await table.deleteMany(these);
    return count;
  };
  const isLeft = async (): Promise<boolean> => (await table.count({ where })) > 0;

  const end = performance.now() + PATIENCE;
  let count = await apply({ handedOverAt: null });
  while (await isLeft()) {
    if (performance.now() >= end) {
      return { count: count + (await apply({})), onItsWay: true };
    }
    await new Promise((wake) => setTimeout(wake, LOOK));
    count += await apply({ handedOverAt: null });
  }
  return { count, onItsWay: false };
};
