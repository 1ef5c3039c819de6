import type { Appeal, Placement } from '../../../domain/src/banner';
import type { Reader } from '../../../domain/src/reader';

/** A reader as an editor describes one. An absent fact is not known. */
export interface ReaderFacts extends Pick<
  Reader,
  'country' | 'device' | 'account' | 'supporter' | 'visit' | 'consent' | 'referrer'
> {
  /** The same for the same reader. */
  seed?: string;
  /** BCP 47, separated by commas. */
  languages?: string;
  /** `source=newsletter`, separated by commas. */
  utm?: string;
  /** Different articles read lately, this one included. */
  articlesRead?: number;
  /** Minutes that the reader's clock is ahead of UTC. */
  utcOffset?: number;
}

/** Of which page, which reader and which moment an editor asks. */
export interface Question {
  /** With the document id; neither for a page that is no article. */
  contentType?: string;
  documentId?: string;
  locale?: string;
  /** ISO 8601; absent: now. */
  at?: string;
  /** Whether drafts count as published. */
  drafts?: boolean;
  reader?: ReaderFacts;
}

/** A campaign considered for a page, and what became of it. */
export interface ConsideredCampaign {
  /** Its document id, or one that starts with `pin:` for an editor's choice. */
  campaign: string;
  /** Empty for an editor's choice; null where the asking editor's role may not see it. */
  name: string | null;
  /** A code, such as `not-started`. */
  reason: string;
  /** The reason as an English sentence. */
  words: string;
  /** What the reason is about. */
  detail: { startsAt?: string; endsAt?: string; wanted?: unknown; field?: string };
  /** Percent of readers like this one, where shares were dealt. */
  share?: number;
}

export interface ExplainedPlacement {
  placement: Placement;
  /** Without copy where the asking editor's role may not see it. */
  show: { campaign: string; heading: string | null; appeal: Appeal | null } | null;
  considered: ConsideredCampaign[];
}

/** Why a reader gets what they get, placement by placement; those that no campaign is for are left out. */
export interface Explanation {
  locale: string;
  /** Whether readers can see the article. */
  articlePublished: boolean;
  placements: ExplainedPlacement[];
}

/** An article as editors look for it. */
export interface FoundArticle {
  contentType: string;
  documentId: string;
  /** Null where the editor's role may not see it. */
  title: string | null;
  /** What the app calls articles of this type. */
  type: string;
  /** Empty for articles without locales. */
  locales: { locale: string; published: boolean }[];
  published: boolean;
}
