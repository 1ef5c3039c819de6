import type { Frequency } from '../../domain/src/banner';
import { donateLink } from '../../domain/src/donate-link';
import { readAmount } from '../../domain/src/donation/typed-amount';
import { count } from './count';
import { rememberAnswered } from './reader-peace';
import type { ShownBanner } from './shown-banner';

/** Lets the reader name an amount, checks it, and sends the gift on its way to the donate page. */
export const attendGift = ({ showing, lent, listen, signal, remove }: ShownBanner): void => {
  const { host, about, banner, consent } = showing;

  /** The field for an amount of the reader's own, where the form has one. */
  const fieldOf = (form: Element) => form.querySelector<HTMLInputElement>('.other input');

  const complain = (form: Element, message = ''): void => {
    const field = fieldOf(form);
    if (field) {
      field.ariaInvalid = String(!!message);
      (form.querySelector('.error') as HTMLElement).textContent = message;
    }
  };

  /** The address of the donate page with the gift; nothing where the amount is none, or the page is against it. */
  const addressOf = (form: HTMLFormElement): string | undefined => {
    const { currency = '', frequency } = form.dataset;
    const field = fieldOf(form);
    const { value } = form.querySelector('input:checked') as HTMLInputElement;
    let amount = Number(value);
    if (field && value === 'other') {
      const { amount: pattern = '', unclear } = (form.closest('.ask') as HTMLElement).dataset;
      const readings: number[] = readAmount(field.value, pattern);
      [amount = 0] = readings;
      if (readings[1] || !(amount >= Number(field.min) && amount <= Number(field.max))) {
        const message = readings.reduce(
          (text, reading) =>
            text.replace('{amount}', reading.toLocaleString(banner.locale, { useGrouping: false })),
          (readings[1] ? unclear : field.dataset['error']) as string,
        );
        complain(form, message);
        field.focus();
        return undefined;
      }
    }
    const gift = { amount, currency, frequency: frequency as Frequency };
    const url = donateLink(banner.donateUrl, gift);
    if (url && lent.emit(host, 'donation-banner:continue', { ...about, gift, url })) {
      void count(showing, 'continue');
      // Nobody tells the browser whether they give. Where they come back to this very page, it has no banner either.
      rememberAnswered(lent.keep, banner.quietDays || 1, Date.now(), consent, host);
      // As the reader leaves the page, if only for another tab.
      document.addEventListener('visibilitychange', remove, { signal });
      return url;
    }
    return undefined;
  };

  listen('click', 'a.continue', (link, event) => {
    const url = addressOf(link.closest('form') as HTMLFormElement);
    if (url) {
      (link as HTMLAnchorElement).href = url;
    } else {
      event.preventDefault();
    }
  });
  listen('submit', '.gift', (form, event) => {
    // Not by the form itself: a site's security policy may let forms go nowhere else.
    event.preventDefault();
    const url = addressOf(form as HTMLFormElement);
    if (url) {
      location.assign(url);
    }
  });
  // Arrow keys pass through the options; only a press says that the reader wants to type.
  let isPressed = false;
  listen('pointerdown', '.gift', () => {
    isPressed = true;
  });
  listen('keydown', '.gift', () => {
    isPressed = false;
  });
  const letType = (form: Element, { target }: Event): void => {
    if (isPressed && (target as HTMLInputElement).value === 'other') {
      fieldOf(form)?.focus();
    }
  };
  listen('input', '.gift', (form, event) => {
    complain(form);
    letType(form, event);
  });
  // WebKit may give the focus to the pressed option after that.
  listen('focus', '.gift', letType);
};
