import type { Core } from '@strapi/strapi';

import type { Ask } from '../../../domain/src/banner';
import { donateLink } from '../../../domain/src/donate-link';
import { copyValues } from '../../../domain/src/copy-values';
import { textsFor } from '../../../domain/src/texts';
import { articleTitle } from '../articles';
import { clock } from '../clock';
import { BANNER_UID } from '../plugin-id';
import { BANNER_POPULATE, type BannerDocument, toReaderBanner } from '../reader-banner';
import { type Letter, writeLetter } from '../reminder-letter';
import { service } from '../service';
import { apiAddress } from '../settings';
import type { Reminder } from './reminders';

/** A reminder that could not be sent. The message never holds the address. */
export class DeliveryError extends Error {
  constructor(
    message: string,
    /** Whether trying again cannot help (SMTP 5xx, RFC 5321 §4.2.1). */
    readonly permanent: boolean,
  ) {
    super(message);
    this.name = 'DeliveryError';
  }
}

const ADDRESS = /[^\s<>"',;:]+@[^\s<>"',;:]+/g;

const toDeliveryError = (error: unknown): DeliveryError => {
  const { message = 'Unknown failure', responseCode } = (error ?? {}) as {
    message?: string;
    responseCode?: number;
  };
  const permanent = responseCode !== undefined && responseCode >= 500;
  return new DeliveryError(message.replace(ADDRESS, '(address)').slice(0, 500), permanent);
};

/** The ask that a reminder's button leads to: the monthly one where there is one. */
const mainAsk = (asks: readonly Ask[]): Ask | undefined =>
  asks.find(({ frequency }) => frequency === 'monthly') ?? asks[0];

/** Writes reminder e-mails and hands them to Strapi's own e-mail plugin. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** The published copy in the reader's locale, else the fallback locale's, else the draft: a promise outlives an unpublishing. */
  const copyFor = async (reminder: Reminder): Promise<BannerDocument | undefined> => {
    const rows = (await strapi.db.query(BANNER_UID).findMany({
      where: { documentId: reminder.bannerDocumentId },
      populate: BANNER_POPULATE,
    })) as BannerDocument[];
    const shown = await service(strapi, 'catalogue').banner(
      reminder.bannerDocumentId,
      reminder.bannerLocale,
    );
    const locale = shown?.locale ?? reminder.bannerLocale;
    const ranked = [
      rows.find((row) => row.locale === locale && row.publishedAt),
      rows.find((row) => row.locale === locale),
      ...rows,
    ];
    return ranked.find((row) => row !== undefined);
  };

  const compose = async (reminder: Reminder, pageUrl: string): Promise<Letter> => {
    const document = await copyFor(reminder);
    const banner = document && toReaderBanner(document, apiAddress(strapi));
    const ask = banner && mainAsk(banner.ask);
    if (!banner || !ask) {
      throw new DeliveryError('The banner of this reminder was deleted or is incomplete.', true);
    }
    const own = document.reminderEmail;
    const title = await articleTitle(strapi, {
      contentType: reminder.contentType,
      documentId: reminder.entryDocumentId,
      locale: reminder.bannerLocale,
    });
    return writeLetter({
      locale: banner.locale,
      subject: own?.subject || banner.heading,
      body: own?.body?.length ? own.body : banner.body,
      actionLabel: own?.actionLabel || banner.continueLabel,
      actionUrl: donateLink(banner.donateUrl, {
        amount: ask.suggested,
        currency: ask.currency,
        frequency: ask.frequency,
      }),
      pageUrl,
      requestedAt: new Date(reminder.requestedAt),
      timeZone: reminder.timeZone || undefined,
      article: title === null ? undefined : { title, url: reminder.pageUrl ?? undefined },
      values: copyValues(ask, banner.locale, clock.now()),
      texts: textsFor(reminder.bannerLocale).reminder,
    });
  };

  return {
    /**
     * Sends the reminder. The Message-ID names the promise and is the same for every try, so that mail servers
     * can recognise a repeat (RFC 5322 §3.6.4); one-click unsubscribe after RFC 8058.
     * @throws DeliveryError
     */
    async send(reminder: Reminder): Promise<void> {
      const secrets = service(strapi, 'secrets');
      const api = apiAddress(strapi);
      const pageUrl = `${api}/reminders/${secrets.token(reminder.documentId)}`;
      const letter = await compose(reminder, pageUrl);
      try {
        await strapi
          .plugin('email')
          .service('email')
          .send({
            to: secrets.unseal(reminder.emailSealed),
            ...letter,
            messageId: `<${reminder.promiseId}@${new URL(api).hostname}>`,
            headers: {
              'List-Unsubscribe': `<${pageUrl}/cancel>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              'Auto-Submitted': 'auto-generated',
            },
          });
      } catch (error) {
        throw toDeliveryError(error);
      }
    },
  };
};
