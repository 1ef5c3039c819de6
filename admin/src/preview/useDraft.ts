import { useMemo } from 'react';
import { useForm, useQueryParams } from '@strapi/strapi/admin';
import type { Appeal } from '../../../domain/src/banner';
import { bannerProblems, missingFromBanner } from '../../../domain/src/banner-rules';
import { type BannerWarning, bannerWarnings } from '../../../domain/src/banner-warnings';
import { type BannerDocument, drawnBanner } from '../../../domain/src/reader-banner';
import { serverAddress } from '../server-address';

/** A part of the banner that is wrong or missing, by its field's name. */
export type Part =
  | 'appearance'
  | 'ask'
  | 'body'
  | 'continueLabel'
  | 'donateUrl'
  | 'heading'
  | 'quietDays'
  | 'reminder'
  | 'reminderEmail';

/** The banner that is being written, before it is saved. */
export interface Draft {
  banner: Appeal;
  /** What has to be mended or written before it can be published. */
  unfinished: Part[];
  warnings: BannerWarning[];
}

/** Where readers get a banner's language from when the form does not say. */
const FALLBACK_LOCALE = 'en';

/** The edit view's form as readers would see it, with every key that is pressed. */
export const useDraft = (): Draft => {
  const values = useForm('BannerPreview', (form) => form.values) as Partial<BannerDocument>;
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? values.locale ?? FALLBACK_LOCALE;

  return useMemo(() => {
    const problems = [...bannerProblems(values), ...missingFromBanner(values)];
    return {
      banner: drawnBanner(
        { ...values, documentId: values.documentId ?? '', locale },
        serverAddress(),
      ),
      unfinished: [...new Set(problems.map(({ path }) => path[0] as Part))],
      warnings: [...bannerWarnings(values)],
    };
  }, [values, locale]);
};
