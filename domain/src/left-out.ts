import type { Condition } from './content-rule';

/** Why a campaign is not even among an article's choices. */
export type LeftOut =
  | { reason: 'draft' }
  | { reason: 'hidden-by-editor' }
  | { reason: 'no-banner-in-locale'; locale: string }
  /** `unmet`: what the article does not meet, `null` where there is no article; `label`: how editors call that field. */
  | { reason: 'content-rule'; unmet: 'type' | Condition | null; label: string };

const ruleWords = ({ unmet, label }: Extract<LeftOut, { reason: 'content-rule' }>): string => {
  if (unmet === null) {
    return 'For articles only; this page is none.';
  }
  if (unmet === 'type') {
    return 'For articles of another content type.';
  }
  return unmet.match === 'any'
    ? `For other articles: “${label}” is none of what its content rule wants.`
    : `For other articles: “${label}” is what its content rule keeps out.`;
};

/** The reason as an English sentence. */
export const leftOutWords = (leftOut: LeftOut): string => {
  switch (leftOut.reason) {
    case 'draft':
      return 'Not published.';
    case 'hidden-by-editor':
      return 'An editor decided that this article shows no banner.';
    case 'no-banner-in-locale':
      return `None of its banners is published in ${leftOut.locale}, nor in the default locale.`;
    case 'content-rule':
      return ruleWords(leftOut);
  }
};
