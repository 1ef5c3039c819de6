import type { Placement } from '../../../domain/src/banner';

/** A banner in one locale, as far as the admin's lists need it. */
export interface BannerSummary {
  documentId: string;
  /** What the newsroom calls it; readers never see it. Null, as the heading is, where the editor's role may not see it. */
  name: string | null;
  heading: string | null;
  /** How its copy begins; empty where the role may not see it. */
  excerpt: string;
  /** Address of a small picture. */
  thumbnail: string | null;
  /** In whichever locale. */
  published: boolean;
  locales: { locale: string; published: boolean }[];
  /** The locale that readers of the asked one get; null where they get none. */
  readersGet: string | null;
}

/** Which banners to list. */
export interface BannerQuery {
  search: string;
  locale: string;
  pageSize: number;
}

export interface BannerList {
  data: BannerSummary[];
  meta: { pagination: { total: number } };
}

/** One article in one locale. `locale` is `''` where the article's content type is not localised. */
export interface Article {
  contentType: string;
  documentId: string;
  locale: string;
}

/** An editor's decision about one article. */
export interface Attachment {
  mode: 'show' | 'hide';
  /** `''` where the decision holds for every locale. */
  locale: string;
  placement: string;
  /** Another one with every change. */
  version: string;
  /** ISO 8601; null where it is not known. */
  decidedAt: string | null;
  /** The editor's name; empty where it is not known. */
  decidedBy: string;
  /** null with `hide`, and where the banner was deleted. */
  banner: BannerSummary | null;
}

/** Who decided what about an article, and when; `automatic`: a decision was taken back. */
export interface HistoryEntry {
  mode: 'show' | 'hide' | 'automatic';
  locale: string;
  /** Null where there is none, or it was deleted; without a heading where the editor's role may not see it. */
  banner: { heading: string | null } | null;
  decidedAt: string;
  decidedBy: string;
}

/** What most readers of an article get in one placement. */
export interface ShownBanner {
  placement: Placement;
  source: 'attachment' | 'campaign' | 'none';
  banner: BannerSummary | null;
  /** `share`: percent of the readers; `forSome`: of those alone whom its audience names. */
  campaign: { documentId: string; name: string | null; share: number; forSome: boolean } | null;
}

/** What an article's readers see, and why. */
export interface ArticleBanner {
  /** The decision in force. */
  attachment: Attachment | null;
  /** The decision for every locale, which may stand behind the locale's own. */
  everywhere: Attachment | null;
  /** The newest first. */
  history: HistoryEntry[];
  /** Below the article, or where something else is shown; `elsewhere`: in the page's other places. */
  shown: ShownBanner & { elsewhere: ShownBanner[] };
  articlePublished: boolean;
}

/** What an editor decides about one article. */
export interface Decision {
  mode: 'show' | 'hide';
  /** The banner's document id; only with `show`. */
  banner?: string;
  placement?: string;
}

/** Sets an editor's decision in one locale (`''`: for every locale), or takes it back with null. */
export interface AttachmentChange {
  article: Article;
  locale: string;
  decision: Decision | null;
  /** Of the decision that the editor saw; empty where there was none. */
  version: string;
}

/** Articles of one type in one locale. */
export interface ArticleList {
  contentType: string;
  documentIds: string[];
  locale: string;
}

/** One of them, with the decision in force. */
export interface ListedArticle {
  documentId: string;
  /** Null where the editor's role may not see it. */
  title: string | null;
  attachment: Attachment | null;
}

/** What an editor wants for one of many articles. */
export interface BulkChange {
  documentId: string;
  locale: string;
  version: string;
  mode: 'show' | 'hide' | 'automatic';
  banner?: string;
  placement?: string;
}

export interface BulkAnswer {
  changed: {
    documentId: string;
    locale: string;
    version: string;
    before: Pick<BulkChange, 'mode' | 'banner' | 'placement'>;
  }[];
  failed: { documentId: string; title: string | null; reason: BulkFailure }[];
}

/** Why an article was not changed. */
export type BulkFailure = 'outdated' | 'forbidden' | 'missing' | 'no-banner' | 'failed';
