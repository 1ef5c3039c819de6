/** An article's decision in lists of articles. */
export const LISTED = 'DonationBannersListed';

/** An article's decision, and what its readers see, in its side panel. */
export const ATTACHMENT = 'DonationBannersAttachment';

/** The Content Manager's tag: publishing, saving or deleting a document refreshes what depends on it. */
export const DOCUMENT = 'Document';

/** The name of one article in these tags. */
export const articleTag = (contentType: string, documentId: string): string =>
  `${contentType}_${documentId}`;
