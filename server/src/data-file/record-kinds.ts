import {
  ATTACHMENT_CHANGE_UID,
  ATTACHMENT_UID,
  BANNER_UID,
  CAMPAIGN_UID,
  EVENT_COUNT_UID,
  LAST_PUBLISHED_UID,
  REMINDER_UID,
  SUPPRESSION_UID,
} from '../plugin-id';

/** The first line of every file. */
export interface Header {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** ISO 8601 instant. */
  exportedAt: string;
  /** Tell the secrets apart that seal addresses and hash them; they do not tell the secrets. */
  keys: string[];
}

export const FORMAT = 'donation-banners';
export const VERSION = 1;

/** Documents, each with all its locales, drafts and published versions. What others refer to comes first. */
export const DOCUMENT_KINDS = { banner: BANNER_UID, campaign: CAMPAIGN_UID } as const;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

export interface RowKind {
  uid: string;
  /** Sets of attributes, of each of which a row has values that no other row has; `null` is no value. */
  names: readonly (readonly string[])[];
  /** Whether it is of no use without the secrets of the newsroom that wrote it. */
  sealed?: true;
}

/** Plain rows. */
export const ROW_KINDS = {
  'last-published-banner': {
    uid: LAST_PUBLISHED_UID,
    names: [['bannerDocumentId', 'bannerLocale']],
  },
  attachment: {
    uid: ATTACHMENT_UID,
    names: [['contentType', 'entryDocumentId', 'entryLocale'], ['documentId']],
  },
  'attachment-change': { uid: ATTACHMENT_CHANGE_UID, names: [['documentId']] },
  reminder: { uid: REMINDER_UID, names: [['documentId'], ['openKey']], sealed: true },
  suppression: { uid: SUPPRESSION_UID, names: [['emailHash']], sealed: true },
  'event-count': {
    uid: EVENT_COUNT_UID,
    names: [['day', 'campaign', 'bannerDocumentId', 'bannerLocale', 'placement', 'event']],
  },
} as const satisfies Record<string, RowKind>;

export type RowKindName = keyof typeof ROW_KINDS;

/** All kinds of records but the last line's, in the order in which they are written. */
export const KINDS = [
  'setting',
  ...(Object.keys(DOCUMENT_KINDS) as DocumentKind[]),
  ...(Object.keys(ROW_KINDS) as RowKindName[]),
  'permission',
] as const;

export type Kind = (typeof KINDS)[number];

/** How many there are of each kind. */
export type Counts = Record<Kind, number>;

export const noCounts = (): Counts =>
  Object.fromEntries(KINDS.map((kind) => [kind, 0])) as unknown as Counts;
