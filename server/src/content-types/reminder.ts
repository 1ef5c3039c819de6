import { REMINDER_STATUSES } from '../../../domain/src/reminder-status';

const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
};

/** What is due, or on its way, the longest waiting first. */
export const CLAIM_INDEX = 'donation_banner_reminders_claim';

export const reminder = {
  schema: {
    kind: 'collectionType',
    collectionName: 'donation_banner_reminders',
    info: {
      singularName: 'reminder',
      pluralName: 'reminders',
      displayName: 'Donation reminder',
    },
    options: { draftAndPublish: false },
    pluginOptions: hidden,
    indexes: [
      { name: CLAIM_INDEX, columns: ['status', 'due_at'] },
      { name: 'donation_banner_reminders_open', columns: ['open_key'], type: 'unique' },
      { name: 'donation_banner_reminders_email', columns: ['email_hash'] },
      { name: 'donation_banner_reminders_confirm', columns: ['ask_to_confirm_at'] },
    ],
    attributes: {
      bannerDocumentId: { type: 'string', required: true },
      option: { type: 'string', required: true },
      bannerLocale: { type: 'string', required: true },
      timeZone: { type: 'string', default: '' },
      contentType: { type: 'string', default: '' },
      entryDocumentId: { type: 'string', default: '' },
      pageUrl: { type: 'text' },
      // Which e-mail of a repeating option comes next.
      occurrence: { type: 'integer', default: 1 },
      status: { type: 'enumeration', enum: [...REMINDER_STATUSES], required: true },
      requestedAt: { type: 'datetime', required: true },
      dueAt: { type: 'datetime', required: true },
      sentAt: { type: 'datetime' },
      attempts: { type: 'integer', default: 0 },
      failure: { type: 'text' },
      lease: { type: 'string' },
      leaseUntil: { type: 'datetime' },
      // Since when the e-mail is with the provider; only while it is.
      handedOverAt: { type: 'datetime' },
      // One open reminder per banner and address; NULL once it is over, and NULLs never collide.
      openKey: { type: 'string' },
      promiseId: { type: 'string' },
      // The promise that took its place; undone, this one is open again.
      replacedBy: { type: 'string' },
      // When the request to confirm goes out; NULL once it has.
      askToConfirmAt: { type: 'datetime' },
      // Cancelled by an editor, who may take that back; never true where the reader stopped it.
      restorable: { type: 'boolean', default: false },
      emailSealed: { type: 'text', private: true },
      emailHash: { type: 'string', private: true },
      consentText: { type: 'text' },
    },
  },
};
