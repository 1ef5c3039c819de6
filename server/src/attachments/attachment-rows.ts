import type { Placement } from '../../../domain/src/banner';
import type { ArticleRef } from '../articles/articles';
import { withoutAddress } from '../http/editor-name';

/** What an editor decided about one article. */
export interface Decision {
  mode: 'show' | 'hide';
  /** Document id of the banner; empty with `hide`. */
  banner: string;
  placement: Placement;
}

/** A decision in force. */
export interface Attachment extends ArticleRef, Decision {
  /** Another one with every change. */
  version: string;
  /** ISO 8601; `null` where it is not known. */
  decidedAt: string | null;
  /** The editor's name; empty where it is not known. */
  decidedBy: string;
}

/** A decision as it is stored. */
export interface AttachmentRow {
  id: number;
  contentType: string;
  entryDocumentId: string;
  entryLocale: string;
  mode: 'show' | 'hide';
  bannerDocumentId: string | null;
  placement: Placement;
  version: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
}

/** One entry of an article's history; `automatic`: the decision was taken back. */
export interface AttachmentChange {
  mode: 'show' | 'hide' | 'automatic';
  locale: string;
  banner: string;
  decidedAt: string;
  decidedBy: string;
}

/** The columns that hold a decision. */
export const columnsOf = ({ mode, banner, placement }: Decision) => ({
  mode,
  bannerDocumentId: mode === 'show' ? banner : '',
  placement,
});

const decisionOf = (row: AttachmentRow): Decision => ({
  mode: row.mode,
  banner: row.bannerDocumentId ?? '',
  placement: row.placement,
});

/** The version of what is stored; empty where nothing is. */
export const versionOf = (row: AttachmentRow | undefined): string => row?.version ?? '';

/** The decision stored, `null` where there is none. */
export const storedDecision = (row: AttachmentRow | undefined): Decision | null =>
  row ? decisionOf(row) : null;

export const toAttachment = (row: AttachmentRow): Attachment => ({
  contentType: row.contentType,
  documentId: row.entryDocumentId,
  locale: row.entryLocale,
  ...decisionOf(row),
  version: versionOf(row),
  decidedAt: row.decidedAt,
  decidedBy: withoutAddress(row.decidedBy),
});

/** Whether two decisions say the same. */
export const isSameDecision = (one: Decision | null, other: Decision | null): boolean =>
  one === null || other === null
    ? one === other
    : JSON.stringify(columnsOf(one)) === JSON.stringify(columnsOf(other));
