/** Short enough together for a unique index on every database: MySQL's holds 3,072 bytes, at four for a character. */
const key = (characters: number) => ({
  type: 'string',
  required: true,
  column: { type: 'string', args: [characters], notNullable: true },
});

/** The columns that make a row the one of its kind. */
export const EVENT_COUNT_KEY = [
  'day',
  'campaign',
  'banner_document_id',
  'banner_locale',
  'placement',
  'event',
] as const;

/** How often something happened on one day: never a row for each time, and nothing about who it was. */
export const eventCount = {
  schema: {
    kind: 'collectionType',
    collectionName: 'donation_banner_event_counts',
    info: {
      singularName: 'event-count',
      pluralName: 'event-counts',
      displayName: 'Donation banner event count',
    },
    options: { draftAndPublish: false },
    pluginOptions: {
      'content-manager': { visible: false },
      'content-type-builder': { visible: false },
    },
    indexes: [
      { name: 'donation_banner_event_counts_key', columns: [...EVENT_COUNT_KEY], type: 'unique' },
    ],
    attributes: {
      // ISO 8601 calendar date, by the newsroom's time zone.
      day: key(10),
      // A document id; `pin:` and the banner's for an article's own choice.
      campaign: key(259),
      bannerDocumentId: key(255),
      bannerLocale: key(35),
      placement: key(20),
      event: key(20),
      count: { type: 'integer', required: true },
    },
  },
};
