import type { Core } from '@strapi/strapi';

import { documentNames } from '../document-names';
import { BANNER_UID } from '../plugin-id';
import { service } from '../service';
import type { Reminder } from '../services/reminders';
import { maskAddress } from './mask-address';

/** The address, most of it hidden unless it may be seen; one that no secret opens is shown as unreadable. */
const addressOf = (strapi: Core.Strapi, reminder: Reminder, reveal: boolean): string => {
  try {
    const address = service(strapi, 'secrets').unseal(reminder.emailSealed);
    return reveal ? address : maskAddress(address);
  } catch {
    return '?';
  }
};

/** Reminders as an editor sees them. `reveal`: with whole addresses. */
export const presentReminders = async (
  strapi: Core.Strapi,
  reminders: Reminder[],
  { reveal }: { reveal: boolean },
) => {
  const ids = new Set(reminders.map(({ bannerDocumentId }) => bannerDocumentId));
  const names = await documentNames(strapi, BANNER_UID, [...ids]);
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
      attempts: reminder.attempts,
      failure: reminder.failure,
      pageUrl: reminder.pageUrl,
    };
  });
};
