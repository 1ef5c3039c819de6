import type { Appeal } from '../../domain/src/banner';
import { escapeFinally } from '../../domain/src/escape';
import type { BannerTexts } from '../../domain/src/texts';
import { calendarTemplate } from './calendar-file';

/** All that a banner says once a reader does something, as HTML, by a short name. `{date}` is still to be filled in. */
export const sayings = (
  { heading, reminder, supporterDays }: Appeal,
  texts: BannerTexts,
): Record<string, string> => {
  const undo = `<p><button part="link" class="link" type="button" data-do="undo">${escapeFinally(texts.undo)}</button></p>`;
  const thanks = (sentence: string, more = ''): string =>
    `<p><strong>${escapeFinally(reminder?.thanks ?? '')}</strong></p><p>${escapeFinally(sentence)}</p>${more}`;
  const errors = ['emailMissing', 'emailInvalid', 'sendFailed', 'tooMany'] as const;
  return {
    ...(reminder && {
      ...Object.fromEntries(errors.map((name) => [name, escapeFinally(texts[name])])),
      sending: `<p>${escapeFinally(texts.sending)}</p>`,
      email: thanks(texts.remindOn, undo),
      confirm: `<p><strong>${escapeFinally(texts.confirmFirst)}</strong></p>`,
    }),
    ...(reminder?.onDevice && { device: thanks(texts.backOn, undo) }),
    ...(reminder?.calendar && {
      calendar: thanks(texts.calendarSaved),
      file: escapeFinally(calendarTemplate(heading)),
    }),
    ...(supporterDays && {
      supporter: `<p><strong>${escapeFinally(texts.thanksForGiving)}</strong></p>${undo}`,
    }),
  };
};
