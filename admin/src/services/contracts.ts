/** A banner in one locale, as far as the admin's lists need it. */
export interface BannerSummary {
  documentId: string;
  /** What the newsroom calls it; readers never see it. */
  name: string;
  heading: string;
  published: boolean;
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
  /** null with `hide`, and where the banner was deleted. */
  banner: BannerSummary | null;
}

/** What an article's readers see, and why. */
export interface ArticleBanner {
  attachment: Attachment | null;
  shown: {
    source: 'attachment' | 'campaign' | 'none';
    banner: BannerSummary | null;
    /** `share`: percent of the readers. */
    campaign: { documentId: string; name: string; share: number } | null;
  };
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
}
