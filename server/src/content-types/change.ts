/**
 * What changed lately, for the other instances to read. Written in the transaction of the change itself, so that the
 * one is never there without the other.
 */
export const change = {
  schema: {
    kind: 'collectionType',
    collectionName: 'donation_banner_changes',
    info: {
      singularName: 'change',
      pluralName: 'changes',
      displayName: 'Donation banner change',
    },
    options: { draftAndPublish: false },
    pluginOptions: {
      'content-manager': { visible: false },
      'content-type-builder': { visible: false },
    },
    attributes: {
      kind: { type: 'enumeration', enum: ['catalogue', 'article', 'articles'], required: true },
      contentType: { type: 'string', default: '' },
      entryDocumentId: { type: 'string', default: '' },
      /** The instance that wrote it, which needs not be told. */
      origin: { type: 'string' },
      /** Whether caches have been told; not so for long where the instance that wrote it is gone. */
      announced: { type: 'boolean' },
    },
  },
};
