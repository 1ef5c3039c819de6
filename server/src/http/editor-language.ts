import type { Context } from 'koa';

import { isLocale } from '../../../domain/src/values/locale';

/** The language of the editor's admin (BCP 47): the one chosen in the profile, English without one, as Strapi has it. */
export const editorLanguage = (ctx: Context): string => {
  const { preferedLanguage } = ctx.state.user as { preferedLanguage?: string | null };
  return preferedLanguage && isLocale(preferedLanguage) ? preferedLanguage : 'en';
};
