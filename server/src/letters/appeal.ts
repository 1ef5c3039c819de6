import type { Banner } from '../../../domain/src/banner';
import { dayValues, minimumInWords, preferredAsk } from '../../../domain/src/copy-values';
import { donateLink } from '../../../domain/src/donate-link';
import { textsFor } from '../../../domain/src/texts';
import type { BannerDocument } from '../../../domain/src/reader-banner';
import type { Appeal } from './reminder-letter';

/**
 * What the reminders of a banner say: its own words for the e-mail, and the banner's where it has none.
 * @param banner complete, so with an ask; made from the document
 * @param locale the reader's; the plugin's own words are in its language
 */
export const appealOf = (
  banner: Banner,
  { reminderEmail: own, body }: BannerDocument,
  locale: string,
  now: Date,
): Appeal => {
  const ask = preferredAsk(banner.ask) as Banner['ask'][number];
  return {
    locale,
    copyLocale: banner.locale,
    subject: own?.subject || banner.heading,
    body: own?.body?.length ? own.body : (body ?? []),
    actionLabel: own?.actionLabel || banner.continueLabel,
    actionUrl: donateLink(banner.donateUrl, {
      amount: ask.suggested,
      currency: ask.currency,
      frequency: ask.frequency,
    }),
    accent: banner.appearance.accent,
    values: {
      minimum: minimumInWords(banner.ask, banner.locale),
      ...dayValues(banner.locale, now),
    },
    texts: textsFor(locale).reminder,
  };
};
