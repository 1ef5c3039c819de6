/** What a banner said when it was published last, one per locale: for reminders that wait for it though it is published no more. */
export const lastPublishedBanner = {
  schema: {
    kind: 'collectionType',
    collectionName: 'donation_banner_last_published',
    info: {
      singularName: 'last-published-banner',
      pluralName: 'last-published-banners',
      displayName: 'Donation banner as published last',
    },
    options: { draftAndPublish: false },
    pluginOptions: {
      'content-manager': { visible: false },
      'content-type-builder': { visible: false },
    },
    indexes: [
      {
        name: 'donation_banner_last_published_key',
        columns: ['banner_document_id', 'banner_locale'],
        type: 'unique',
      },
    ],
    attributes: {
      bannerDocumentId: { type: 'string', required: true },
      bannerLocale: { type: 'string', required: true },
      document: { type: 'json', required: true },
    },
  },
};
