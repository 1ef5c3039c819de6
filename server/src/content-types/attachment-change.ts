import { PLACEMENTS } from '../../../domain/src/banner';

/** Who decided what about an article, and when. Rows are only ever added, and purged when they are old. */
export const attachmentChange = {
  schema: {
    kind: 'collectionType',
    collectionName: 'donation_banner_attachment_changes',
    info: {
      singularName: 'attachment-change',
      pluralName: 'attachment-changes',
      displayName: 'Donation banner attachment change',
    },
    options: { draftAndPublish: false },
    pluginOptions: {
      'content-manager': { visible: false },
      'content-type-builder': { visible: false },
    },
    indexes: [
      {
        name: 'donation_banner_attachment_changes_article',
        columns: ['content_type', 'entry_document_id', 'entry_locale'],
      },
      { name: 'donation_banner_attachment_changes_decided', columns: ['decided_at'] },
    ],
    attributes: {
      contentType: { type: 'string', required: true },
      entryDocumentId: { type: 'string', required: true },
      entryLocale: { type: 'string', default: '' },
      mode: { type: 'enumeration', enum: ['show', 'hide', 'automatic'], required: true },
      bannerDocumentId: { type: 'string', default: '' },
      placement: { type: 'enumeration', enum: [...PLACEMENTS] },
      decidedAt: { type: 'datetime', required: true },
      // A name as readers of the admin see it, never an e-mail address.
      decidedBy: { type: 'string', default: '' },
    },
  },
};
