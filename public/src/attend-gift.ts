import type { Frequency } from '../../domain/src/banner';
import { donateLink } from '../../domain/src/donate-link';
import { parseTypedAmount } from '../../domain/src/money';
import { isHttpUrl } from '../../domain/src/web-address';
import type { AboutBanner } from './events';
import type { Listen } from './listen';
import type { Showing } from './shown-banner';

/** Lets the reader name an amount, checks it, and sends the gift on its way to the donate page. */
export const attendGift = (showing: Showing, names: AboutBanner, listen: Listen): void => {
  const { host, banner, lent } = showing;

  const fieldOf = (form: Element) => form.querySelector<HTMLInputElement>('.other input');

  const complain = (form: Element, message = ''): void => {
    const field = fieldOf(form);
    if (field) {
      field.ariaInvalid = String(!!message);
      (form.querySelector('.error') as HTMLElement).textContent = message;
    }
  };

  const give = (control: HTMLElement, event: Event): void => {
    const form = control.closest('form') as HTMLFormElement;
    const { currency = '', frequency } = form.dataset;
    const field = fieldOf(form);
    const { value } = form.querySelector('input:checked') as HTMLInputElement;
    let amount = Number(value);
    if (field && value === 'other') {
      amount = parseTypedAmount(field.value, currency, banner.locale) ?? 0;
      if (!(amount >= Number(field.min) && amount <= Number(field.max))) {
        event.preventDefault();
        complain(form, field.dataset['error']);
        field.focus();
        return;
      }
    }
    const gift = { amount, currency, frequency: frequency as Frequency };
    const url = donateLink(banner.donateUrl, gift);
    if (!isHttpUrl(url) || !lent.emit(host, 'donation-banner:continue', { ...names, gift, url })) {
      event.preventDefault();
    } else if (control instanceof HTMLAnchorElement) {
      control.href = url;
    } else {
      // Not by the form itself: a site's security policy may let forms go nowhere else.
      event.preventDefault();
      location.assign(url);
    }
  };

  listen('click', 'a.continue', give);
  listen('submit', '.gift', (form, event) =>
    give(form.querySelector<HTMLElement>('a.continue') ?? form, event),
  );
  listen('input', '.gift', (form, event) => {
    complain(form);
    const input = event.target as HTMLInputElement;
    // Arrow keys pass through the options; only a press says that the reader wants to type.
    if (input.value === 'other' && !input.matches(':focus-visible')) {
      fieldOf(form)?.focus();
    }
  });
};
