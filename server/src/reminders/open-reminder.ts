import type { Core } from '@strapi/strapi';

import { REMINDER_UID } from '../plugin-id';
import { service } from '../service';
import type { Reminder } from '../services/reminders';
import { openKeysOf } from './open-key';
import { UNCLAIMED } from './reminder-rows';

/** How often a change is begun anew that another one got ahead of; each time one of them is through. */
const MOST_TRIES = 30;

/** What databases call it: a unique index that another change wrote first, or two changes that wait for each other. */
const CONFLICTS = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'ER_DUP_ENTRY',
  'ER_LOCK_DEADLOCK',
  '23505',
  '40P01',
]);

const isConflict = (error: unknown): boolean =>
  CONFLICTS.has((error as { code?: string }).code ?? '');

/** All of the change or nothing of it; anew where another one of the same reader got ahead of it. */
export const retryOnConflict = async <Result>(
  strapi: Core.Strapi,
  change: () => Promise<Result>,
): Promise<Result> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await strapi.db.transaction(change);
    } catch (error) {
      if (tries === MOST_TRIES || !isConflict(error)) {
        throw error;
      }
    }
  }
};

/**
 * Closes the open reminder of a banner and an address, for the promise that takes its place. What it says stays as it is,
 * so that it can be opened again as it was.
 * @param promiseId of the promise that takes its place
 */
export const replaceOpen = async (
  strapi: Core.Strapi,
  openKeys: string[],
  promiseId: string,
): Promise<void> => {
  const table = strapi.db.query(REMINDER_UID);
  const open = { openKey: { $in: openKeys } };
  const closed = { openKey: null, replacedBy: promiseId };
  await table.updateMany({
    where: { ...open, $or: [{ status: 'scheduled' }, { status: 'sending', handedOverAt: null }] },
    data: { ...closed, ...UNCLAIMED, status: 'cancelled', restorable: false },
  });
  // Handed over, or failed. One that was scheduled between the two is for the next try.
  await table.updateMany({ where: { ...open, status: { $ne: 'scheduled' } }, data: closed });
};

/** Opens again what a promise took the place of, as it was. */
export const reopenReplaced = async (
  strapi: Core.Strapi,
  { bannerDocumentId, emailSealed, promiseId }: Reminder,
): Promise<void> => {
  const table = strapi.db.query(REMINDER_UID);
  const secrets = service(strapi, 'secrets');
  const email = secrets.unseal(emailSealed);
  const replaced = { emailHash: { $in: secrets.hashes(email) }, replacedBy: promiseId };
  const opened = { openKey: openKeysOf(strapi, bannerDocumentId, email)[0], replacedBy: null };
  await table.updateMany({
    where: { ...replaced, status: 'cancelled' },
    data: { ...opened, status: 'scheduled' },
  });
  await table.updateMany({
    where: { ...replaced, status: { $in: ['sending', 'failed'] } },
    data: opened,
  });
};
