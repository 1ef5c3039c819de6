import { PLACEMENTS } from '../../../domain/src/banner';

const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
};

export const attachment = {
  schema: {
    kind: 'collectionType',
    collectionName: 'donation_banner_attachments',
    info: {
      singularName: 'attachment',
      pluralName: 'attachments',
      displayName: 'Donation banner attachment',
    },
    options: { draftAndPublish: false },
    pluginOptions: hidden,
    // NULLs never collide in a unique index, so "every locale" is the empty text.
    indexes: [
      {
        name: 'donation_banner_attachments_article',
        columns: ['content_type', 'entry_document_id', 'entry_locale'],
        type: 'unique',
      },
      { name: 'donation_banner_attachments_banner', columns: ['banner_document_id'] },
    ],
    attributes: {
      contentType: { type: 'string', required: true },
      entryDocumentId: { type: 'string', required: true },
      entryLocale: { type: 'string', default: '' },
      mode: { type: 'enumeration', enum: ['show', 'hide'], required: true },
      bannerDocumentId: { type: 'string', default: '' },
      placement: { type: 'enumeration', enum: [...PLACEMENTS], default: 'article-end' },
      // Another one with every change, never used again.
      version: { type: 'string', required: true },
      decidedAt: { type: 'datetime' },
      // The editor's name, which outlives the history.
      decidedBy: { type: 'string', default: '' },
    },
  },
};
