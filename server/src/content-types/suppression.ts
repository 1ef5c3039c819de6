/** Addresses that are never written to again, known by their keyed hash alone. Outlives the erasure of all else. */
export const suppression = {
  schema: {
    kind: 'collectionType',
    collectionName: 'donation_banner_suppressions',
    info: {
      singularName: 'suppression',
      pluralName: 'suppressions',
      displayName: 'Donation reminder suppression',
    },
    options: { draftAndPublish: false },
    pluginOptions: {
      'content-manager': { visible: false },
      'content-type-builder': { visible: false },
    },
    indexes: [
      { name: 'donation_banner_suppressions_email', columns: ['email_hash'], type: 'unique' },
    ],
    attributes: {
      emailHash: { type: 'string', private: true },
    },
  },
};
