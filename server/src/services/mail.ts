import type { Core } from '@strapi/strapi';

import { occurrenceIn } from '../../../domain/src/reminder-option';
import { textsFor } from '../../../domain/src/texts';
import { inSomeLocale } from '../../../domain/src/values/locale';
import { articleTitle } from '../articles/articles';
import { toReaderBanner } from '../catalogue/reader-banner';
import { clock } from '../clock';
import { DeliveryError, failureIn, toDeliveryError } from '../dispatch/delivery-error';
import {
  inFormOf,
  type Message,
  type ProviderSettings,
  remarksOn,
} from '../dispatch/mail-provider';
import { appealOf } from '../letters/appeal';
import { writeConfirmation } from '../letters/confirmation-letter';
import { type Letter, letterWriter } from '../letters/reminder-letter';
import { PLUGIN_ID } from '../plugin-id';
import { lastPublished } from '../reminders/last-published';
import { service } from '../service';
import { publicAddresses } from '../settings/public-address';
import { settings } from '../settings/settings';
import { DeadlineError, withDeadline } from '../with-deadline';
import type { Reminder } from './reminders';

/** What letters that are sent about the same time have in common, read once for all of them. */
export type Shared = Map<string, Promise<unknown>>;

/** What was not to be had is asked for again by the next letter. */
const once = <Value>(shared: Shared, key: string[], read: () => Promise<Value>): Promise<Value> => {
  const name = JSON.stringify(key);
  const known = shared.get(name) as Promise<Value> | undefined;
  if (known) {
    return known;
  }
  const reading = read();
  shared.set(name, reading);
  reading.catch(() => shared.delete(name));
  return reading;
};

/** Writes reminder e-mails and hands them to Strapi's own e-mail plugin. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** In the reader's locale, else in the default one, else in any. */
  const writerFor = async (reminder: Reminder): Promise<ReturnType<typeof letterWriter>> => {
    const addresses = publicAddresses(strapi);
    const copies = new Map(
      (await lastPublished(strapi, reminder.bannerDocumentId)).flatMap((document) => {
        const banner = toReaderBanner(document, addresses);
        return banner ? [[banner.locale, { banner, document }] as const] : [];
      }),
    );
    const defaultLocale = await service(strapi, 'catalogue').servedLocale(undefined);
    const copy = inSomeLocale(copies, reminder.bannerLocale, defaultLocale);
    if (!copy) {
      throw new DeliveryError(
        'Nothing is published that this reminder could say. Publish its banner, then try again.',
        'refused',
      );
    }
    const { banner, document } = copy;
    return letterWriter(appealOf(banner, document, reminder.bannerLocale, clock.now()));
  };

  const compose = async (reminder: Reminder, pageUrl: string, shared: Shared): Promise<Letter> => {
    const { bannerDocumentId, bannerLocale, contentType, entryDocumentId } = reminder;
    const write = await once(shared, [bannerDocumentId, bannerLocale], () => writerFor(reminder));
    const title = await once(shared, [contentType, entryDocumentId, bannerLocale], () =>
      articleTitle(strapi, { contentType, documentId: entryDocumentId, locale: bannerLocale }),
    );
    return write({
      pageUrl,
      requestedAt: new Date(reminder.requestedAt),
      timeZone: reminder.timeZone,
      article: title === null ? undefined : { title, url: reminder.pageUrl ?? undefined },
      occurrence: occurrenceIn(reminder.option, reminder.occurrence ?? 1),
    });
  };

  const pageOf = (reminder: Reminder): string =>
    `${publicAddresses(strapi).api}/reminders/${service(strapi, 'secrets').token(reminder.documentId)}`;

  const addressOf = (reminder: Reminder): string =>
    service(strapi, 'secrets').unseal(reminder.emailSealed);

  /** The newsroom's own sender, where the settings name one; else the e-mail plugin's stands. */
  const sender = () => {
    const { from, replyTo } = settings(strapi).sender;
    return { ...(from ? { from } : {}), ...(replyTo ? { replyTo } : {}) };
  };

  const emailPlugin = (): { provider: string; settings?: ProviderSettings } =>
    strapi.config.get('plugin::email');

  const hand = async (
    to: string,
    letter: Letter,
    more: Pick<Message, 'headers' | 'messageId'>,
  ): Promise<void> => {
    const { provider, settings: given } = emailPlugin();
    const message = { letter: { to, ...sender(), ...letter }, ...more };
    const sending: Promise<unknown> = strapi
      .plugin('email')
      .service('email')
      .send(inFormOf(provider, message, given ?? {}));
    const { deadlineSeconds } = settings(strapi).dispatch;
    const answer = await withDeadline(sending, deadlineSeconds * 1000).catch((error: unknown) => {
      throw error instanceof DeadlineError
        ? new DeliveryError(`The e-mail provider is silent. ${error.message}`, 'unreachable')
        : toDeliveryError(error, to);
    });
    const failure = failureIn(answer);
    if (failure) {
      throw toDeliveryError(failure, to);
    }
  };

  return {
    /** Says in the log what is lost on the way with the provider that Strapi sends with. */
    start(): void {
      const remarks = remarksOn(emailPlugin().provider);
      if (remarks) {
        strapi.log.warn(`[${PLUGIN_ID}] ${remarks} See docs/reminders.md, "E-mail providers".`);
      }
    },

    /**
     * Writes the reminder's e-mail. The Message-ID names the promise and is the same for every try, so that mail servers
     * can recognise a repeat (RFC 5322 §3.6.4); one-click unsubscribe after RFC 8058.
     * @param shared what letters sent together have in common; an empty map to begin with
     * @returns what hands it to the provider, and throws DeliveryError
     * @throws DeliveryError
     */
    async write(reminder: Reminder, shared: Shared): Promise<() => Promise<void>> {
      const pageUrl = pageOf(reminder);
      const address = addressOf(reminder);
      const letter = await compose(reminder, pageUrl, shared);
      return () =>
        hand(address, letter, {
          messageId: `<${reminder.promiseId}@${new URL(pageUrl).hostname}>`,
          headers: {
            'List-Unsubscribe': `<${pageUrl}/cancel>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'Auto-Submitted': 'auto-generated',
          },
        });
    },

    /**
     * Asks the reader to confirm the reminder. The Message-ID is the same for every try.
     * @throws DeliveryError
     */
    async askToConfirm(reminder: Reminder): Promise<void> {
      const { bannerDocumentId, bannerLocale } = reminder;
      const banner = await service(strapi, 'catalogue').banner(bannerDocumentId, bannerLocale);
      const pageUrl = pageOf(reminder);
      const letter = writeConfirmation({
        locale: bannerLocale,
        pageUrl,
        dueAt: new Date(reminder.dueAt),
        timeZone: reminder.timeZone,
        accent: banner?.appearance.accent,
        texts: textsFor(bannerLocale).reminder,
      });
      await hand(addressOf(reminder), letter, {
        messageId: `<confirm-${reminder.promiseId}@${new URL(pageUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },

    /**
     * Sends an editor a letter that is marked as a test.
     * @throws DeliveryError
     */
    sendTest(address: string, letter: Letter): Promise<void> {
      return hand(address, letter, { headers: {} });
    },
  };
};
