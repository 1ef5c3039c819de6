import type { Sayings } from '../../domain/src/choices';
import { escapeHtml } from '../../domain/src/escape';
import type { BannerTexts } from '../../domain/src/texts';

/** All that a banner in a language says once a reader does something; `{thanks}` are the banner's own words. */
export const sayings = (texts: BannerTexts): Sayings => {
  const said = (name: Exclude<keyof BannerTexts, 'inMonth'>): string => escapeHtml(texts[name]);
  const strong = (words: string): string => `<p><strong>${words}</strong></p>`;
  const undo = `<p><button part="link" class="link" type="button" data-do="undo">${said('undo')}</button></p><p class="error"></p>`;
  const thanks = `${strong('{thanks}')}<p>`;
  return {
    emailMissing: said('emailMissing'),
    emailInvalid: said('emailInvalid'),
    sendFailed: said('sendFailed'),
    loadFailed: said('loadFailed'),
    undoFailed: said('undoFailed'),
    tooMany: said('tooMany'),
    gone: said('gone'),
    sending: `<p>${said('sending')}</p>`,
    email: `${thanks}${said('remindOn')}</p>${undo}`,
    confirm: strong(said('confirmFirst')) + undo,
    device: `${thanks}${said('backOn')}</p>${undo}`,
    calendar: `${thanks}${said('calendarSaved')}</p>`,
    supporter: strong(said('thanksForGiving')) + undo,
  };
};
