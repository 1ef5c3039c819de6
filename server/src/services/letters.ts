import type { Core, UID } from '@strapi/strapi';
import { Temporal } from 'temporal-polyfill';

import type { Banner } from '../../../domain/src/banner';
import { bannerProblems, missingFromBanner } from '../../../domain/src/banner-rules';
import type { BannerDocument } from '../../../domain/src/reader-banner';
import {
  isCalendarDuration,
  occurrenceIn,
  repetitionOf,
} from '../../../domain/src/reminder-option';
import { articleTitle, articleTypes } from '../articles/articles';
import { BANNER_POPULATE, toReaderBanner } from '../catalogue/reader-banner';
import { clock } from '../clock';
import { appealOf } from '../letters/appeal';
import type { LetterRequest } from '../letters/letter-request';
import { type Letter, letterWriter } from '../letters/reminder-letter';
import { BANNER_UID } from '../plugin-id';
import { refuseProblems } from '../requests/refuse-problems';
import { publicAddresses } from '../settings/public-address';
import { settings } from '../settings/settings';

/** How long ago a reader asked, where the option does not say. */
const USUAL_WAIT = 'P1M';

/** Draws reminder e-mails for editors: as readers would get them, but without a reader's links. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const documentOf = async (request: LetterRequest): Promise<BannerDocument | null> => {
    const { locale } = request;
    const document = (
      'form' in request
        ? { ...request.form, documentId: '', locale }
        : await strapi.db.query(BANNER_UID).findOne({
            where: { documentId: request.banner, locale, publishedAt: null },
            populate: BANNER_POPULATE,
          })
    ) as BannerDocument | null;
    // A half-written invitation does not keep anybody from seeing the e-mail.
    return document && { ...document, reminder: null };
  };

  const exampleTitle = async (locale: string): Promise<string | null> => {
    for (const contentType of articleTypes(strapi)) {
      const article = await strapi.db.query(contentType as UID.ContentType).findOne({
        select: ['documentId'],
        where: { publishedAt: { $notNull: true } },
        orderBy: { publishedAt: 'desc' },
      });
      const title =
        article &&
        (await articleTitle(strapi, { contentType, documentId: article.documentId, locale }));
      if (title) {
        return title;
      }
    }
    return null;
  };

  const askedAt = (option: string | undefined, now: Date, timeZone: string): Date => {
    const { every } = repetitionOf(option ?? USUAL_WAIT);
    const wait = isCalendarDuration(every) ? every : USUAL_WAIT;
    const moment = Temporal.Instant.fromEpochMilliseconds(now.getTime())
      .toZonedDateTimeISO(timeZone)
      .subtract(Temporal.Duration.from(wait));
    return new Date(moment.epochMilliseconds);
  };

  return {
    /**
     * The letter that a reader would get, naming the newest article. Its links to postpone and to stop lead to a page
     * that says what they are for.
     * @returns `null` where there is no such banner in that locale
     * @throws ValidationError that names what the e-mail lacks
     */
    async draw(request: LetterRequest, isTest: boolean): Promise<Letter | null> {
      const { locale, option } = request;
      const document = await documentOf(request);
      if (!document) {
        return null;
      }
      refuseProblems([...bannerProblems(document), ...missingFromBanner(document)]);
      const banner = toReaderBanner(document, publicAddresses(strapi)) as Banner;
      const { timeZone } = settings(strapi);
      const now = clock.now();
      const title = await exampleTitle(locale);
      const write = letterWriter({
        ...appealOf(banner, document, locale, now),
        isTest,
      });
      return write({
        pageUrl: `${publicAddresses(strapi).api}/reminders/test?locale=${encodeURIComponent(locale)}`,
        requestedAt: askedAt(option, now, timeZone),
        timeZone,
        article: title === null ? undefined : { title },
        occurrence: option === undefined ? undefined : occurrenceIn(option, 1),
      });
    },
  };
};
