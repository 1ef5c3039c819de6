import type { Core } from '@strapi/strapi';

import { OVER } from '../../../domain/src/reminder-status';
import type { Viewer } from '../documents/viewer';
import { visibleNames } from '../documents/visible-names';
import { BANNER_UID } from '../plugin-id';
import { service } from '../service';
import type { Reminder } from '../services/reminders';
import { maskAddress } from './mask-address';
import { confirmableUntil } from './reminder-time';

/** The address, most of it hidden unless it may be seen; one that no secret opens is shown as unreadable. */
const addressOf = (strapi: Core.Strapi, reminder: Reminder, reveal: boolean): string => {
  try {
    const address = service(strapi, 'secrets').unseal(reminder.emailSealed);
    return reveal ? address : maskAddress(address);
  } catch {
    return '?';
  }
};

/** When it came to its end; `null` while it goes on. */
const endOf = ({ status, sentAt, updatedAt }: Reminder): string | null => {
  const end = status === 'sent' ? (sentAt ?? updatedAt) : updatedAt;
  return OVER.includes(status) ? end : null;
};

/** Until when its reader may confirm it; `null` where there is nothing to confirm. */
const confirmUntil = ({ status, requestedAt }: Reminder): string | null =>
  status === 'unconfirmed' ? confirmableUntil(new Date(requestedAt)).toISOString() : null;

/**
 * Reminders as an editor sees them: the banner is `null` where it is gone, its name where it is not theirs to see.
 * @param reveal with whole addresses
 */
export const presentReminders = async (
  strapi: Core.Strapi,
  reminders: Reminder[],
  { viewer, reveal }: { viewer: Viewer; reveal: boolean },
) => {
  const ids = reminders.map(({ bannerDocumentId }) => bannerDocumentId);
  const names = await visibleNames(strapi, viewer, BANNER_UID, ids);
  return reminders.map((reminder) => {
    const name = names.get(reminder.bannerDocumentId);
    return {
      id: reminder.documentId,
      email: addressOf(strapi, reminder, reveal),
      banner: name === undefined ? null : { documentId: reminder.bannerDocumentId, name },
      option: reminder.option,
      locale: reminder.bannerLocale,
      status: reminder.status,
      dueAt: reminder.dueAt,
      requestedAt: reminder.requestedAt,
      sentAt: reminder.sentAt,
      endedAt: endOf(reminder),
      confirmUntil: confirmUntil(reminder),
      attempts: reminder.attempts,
      failure: reminder.failure,
      pageUrl: reminder.pageUrl,
    };
  });
};
