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
import { inSomeLocale } from '../../../domain/src/values/locale';
import { articleTypes } from '../articles/articles';
import { contentManagerView } from '../articles/content-manager-view';
import { BANNER_POPULATE, toReaderBanner } from '../catalogue/reader-banner';
import { clock } from '../clock';
import { documentAccess } from '../document-access';
import type { Viewer } from '../documents/viewer';
import { appealOf } from '../letters/appeal';
import type { LetterRequest, SavedLetter } from '../letters/letter-request';
import { type Letter, letterWriter } from '../letters/reminder-letter';
import { BANNER_UID } from '../plugin-id';
import { refuseProblems } from '../requests/refuse-problems';
import { publicAddresses } from '../settings/public-address';
import { settings } from '../settings/settings';
import { errors } from '../strapi-utils';

/** Published rows looked at, the newest first, for a title. */
const LOOKED_AT = 50;

/** How long ago a reader asked, where the option does not say. */
const USUAL_WAIT = 'P1M';

/** Draws reminder e-mails for editors: as readers would get them, but without a reader's links. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const defaultLocale = (): Promise<string> =>
    strapi.plugin('i18n').service('locales').getDefaultLocale();

  /** @throws ForbiddenError where it is not the editor's to see in whole */
  const savedDocument = async (
    { ability }: Viewer,
    { banner: documentId, locale }: SavedLetter,
  ): Promise<object | null> => {
    const access = await documentAccess(strapi, ability, BANNER_UID, ['read']);
    const row: object | null = await strapi.db.query(BANNER_UID).findOne({
      where: { documentId, locale, publishedAt: null },
      populate: { ...access.populate, ...BANNER_POPULATE },
    });
    if (row && !access.seesAllBut(row, ['name'])) {
      throw new errors.ForbiddenError();
    }
    return row;
  };

  const documentOf = async (
    viewer: Viewer,
    request: LetterRequest,
  ): Promise<BannerDocument | null> => {
    const document = (
      'form' in request
        ? { ...request.form, documentId: '', locale: request.locale }
        : await savedDocument(viewer, request)
    ) as BannerDocument | null;
    // A half-written invitation does not keep anybody from seeing the e-mail.
    return document && { ...document, reminder: null };
  };

  /** Of the newest article whose title the editor may see. */
  const exampleTitle = async ({ ability }: Viewer, locale: string): Promise<string | null> => {
    for (const contentType of articleTypes(strapi)) {
      const { mainField } = await contentManagerView(strapi, contentType);
      const access = await documentAccess(strapi, ability, contentType, ['read']);
      const rows: Array<Record<string, unknown>> =
        mainField && access.mayAny('read')
          ? await strapi.db.query(contentType as UID.ContentType).findMany({
              select: ['id', 'documentId', 'locale', mainField, ...access.columns],
              where: { $and: [{ publishedAt: { $notNull: true } }, access.where('read')] },
              populate: access.populate,
              orderBy: { publishedAt: 'desc' },
              limit: LOOKED_AT,
            })
          : [];
      const seen = rows.filter(
        (row) => access.may('read', row) && access.sees(row, mainField as string),
      );
      const newest = seen.filter(({ documentId }) => documentId === seen[0]?.documentId);
      const titles = new Map(
        newest.map((row) => [String(row.locale ?? ''), String(row[mainField as string] ?? '')]),
      );
      const title = inSomeLocale(titles, locale, await defaultLocale());
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
     * The letter that a reader would get, naming the newest article that the editor may see. Its links to postpone and to stop lead to a page
     * that says what they are for.
     * @returns `null` where there is no such banner in that locale
     * @throws ValidationError that names what the e-mail lacks
     * @throws ForbiddenError where the banner is not the editor's to see
     */
    async draw(viewer: Viewer, request: LetterRequest, isTest: boolean): Promise<Letter | null> {
      const { locale, option } = request;
      const document = await documentOf(viewer, request);
      if (!document) {
        return null;
      }
      refuseProblems([...bannerProblems(document), ...missingFromBanner(document)]);
      const banner = toReaderBanner(document, publicAddresses(strapi)) as Banner;
      const { timeZone } = settings(strapi);
      const now = clock.now();
      const title = await exampleTitle(viewer, locale);
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
