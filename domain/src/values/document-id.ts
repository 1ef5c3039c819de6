/** Characters: Strapi keeps document ids in a column of so many. */
const LONGEST = 255;

/**
 * Whether Strapi takes the value for a document's id. Those that it makes are 24 letters and digits; apps bring others
 * (`story-2026_001`, a UUID). Without control characters and halves of characters, which addresses and logs cannot hold.
 */
export const isDocumentId = (value: unknown): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  value.length <= LONGEST &&
  !/[\p{Cc}\p{Cs}]/u.test(value);
