import type { MessageKey } from '../translate';

/** How the admin says each value, by the attribute's name. */
export const CHOICES: Record<string, Record<string, MessageKey>> = {
  placement: {
    'article-end': 'view.article-end',
    'article-inline': 'view.article-inline',
    'page-top': 'view.page-top',
    'page-bottom': 'view.page-bottom',
    overlay: 'view.overlay',
  },
  account: { 'signed-in': 'fact.signed-in', 'signed-out': 'fact.signed-out' },
  supporters: {
    supporters: 'fact.yes',
    'not-supporters': 'fact.no',
    'gave-recently': 'fact.recent',
  },
  visit: { first: 'fact.first', returning: 'fact.returning' },
  frequency: { once: 'every.once', monthly: 'every.monthly', annual: 'every.annual' },
  kind: { seconds: 'appears.seconds', scroll: 'appears.scroll', 'article-end': 'appears.end' },
  layout: { boxed: 'shape.boxed', plain: 'shape.plain' },
};
