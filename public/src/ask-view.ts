import type { Ask, Appeal } from '../../domain/src/banner';
import { preferredAsk } from '../../domain/src/copy-values';
import { donateForm } from '../../domain/src/donate-form';
import { donateLink, type Gift } from '../../domain/src/donate-link';
import { moneyFormat } from '../../domain/src/donation/format-money';
import { amountPattern } from '../../domain/src/donation/amount-pattern';
import { otherAmountBounds } from '../../domain/src/donation/other-amount';
import { escapeFinally, escapeHtml } from '../../domain/src/escape';
import { isHttpUrl } from '../../domain/src/web-address';
import type { ViewContext } from './view-context';

const radioView = (
  name: string,
  value: string | number,
  label: string,
  checked: boolean,
  more = '',
): string =>
  `<label part="option"${more}><input type="radio" name="${escapeFinally(name)}" value="${value}"${checked ? ' checked' : ''}><span>${escapeHtml(label)}</span></label>`;

const groupView = (part: string, legend: string, radios: string[], more = ''): string =>
  `<fieldset part="${part}"><legend>${escapeHtml(legend)}</legend><div class="options">${radios.join('')}</div>${more}</fieldset>`;

const frequenciesView = (asks: readonly Ask[], { texts }: ViewContext): string => {
  const [only] = asks;
  return asks.length === 1 && only
    ? `<p class="frequency">${escapeHtml(texts[only.frequency])}</p>`
    : groupView(
        'frequencies',
        texts.frequencyLegend,
        asks.map((ask) =>
          radioView('ask', ask.frequency, texts[ask.frequency], ask === preferredAsk(asks)),
        ),
      );
};

type Money = (amount: number) => string;

const otherAmountView = (ask: Ask, inWords: Money, { texts }: ViewContext): string => {
  const { currency, frequency } = ask;
  const unit = escapeHtml(currency);
  const { min, max } = otherAmountBounds(ask);
  const message = texts.amountBounds
    .replace('{min}', () => inWords(min))
    .replace('{max}', () => inWords(max));
  const error = `error-${unit}-${frequency}`;
  return `<div class="other"><span aria-hidden="true">${unit}</span><input part="input" inputmode="decimal" autocomplete="off" maxlength="99" min="${min}" max="${max}" data-error="${escapeFinally(message)}" aria-label="${escapeHtml(texts.otherAmount)} (${unit})" aria-describedby="${error}"></div><p class="error" id="${error}" role="alert"></p>`;
};

/** How much at one frequency, and the one primary button: a form that browsers send without a script, else a link. */
const giftView = (ask: Ask, banner: Appeal, inWords: Money, context: ViewContext): string => {
  const { currency, frequency, amounts, suggested, otherAllowed } = ask;
  const { texts, fill } = context;
  const form = donateForm(banner.donateUrl);
  const name = form?.amount ?? 'amount';
  const radios = amounts.map((amount) =>
    radioView(name, amount, inWords(amount), amount === suggested),
  );
  if (otherAllowed) {
    // What another amount is worth, only a script can tell.
    radios.push(radioView(name, 'other', texts.otherAmount, false, ' class="scripted"'));
  }
  const other = otherAllowed ? otherAmountView(ask, inWords, context) : '';
  const label = fill(escapeHtml(banner.continueLabel));
  const suggestion: Gift = { amount: suggested, currency, frequency };
  const url = donateLink(banner.donateUrl, suggestion);
  const isSafe = isHttpUrl(url);
  const hidden = (form?.fields ?? []).map(
    ([field, value]) =>
      `<input type="hidden" name="${escapeFinally(field)}" value="${escapeFinally(donateLink(value, suggestion))}">`,
  );
  const address = form && isSafe ? ` action="${escapeFinally(form.action)}"` : '';
  return [
    `<form class="gift" data-currency="${escapeHtml(currency)}" data-frequency="${frequency}"${address} novalidate>`,
    ...hidden,
    groupView('amounts', texts.amountLegend, radios, other),
    address
      ? `<button part="continue" class="continue">${label}</button>`
      : `<a part="continue" class="continue" data-do="continue"${isSafe ? ` href="${escapeFinally(url)}"` : ''}>${label}</a>`,
    '</form>',
  ].join('');
};

/** How readers may write an amount of their own, for the script. */
const typingView = (currency: string, { locale }: Appeal, { texts }: ViewContext): string =>
  ` data-amount="${escapeFinally(amountPattern(currency, locale))}" data-unclear="${escapeFinally(texts.amountUnclear)}"`;

/** What readers are asked for, once for each currency: which one is seen is the reader's country's concern. Which amounts are seen is the stylesheet's. */
export const askView = (banner: Appeal, context: ViewContext): string => {
  const currencies = [...new Set(banner.ask.map(({ currency }) => currency))];
  return currencies
    .filter((currency) => currency === (context.currency ?? currency))
    .map((currency) => {
      const asks = banner.ask.filter((ask) => ask.currency === currency);
      const inWords = moneyFormat(currency, banner.locale, currencies);
      const gifts = asks.map((ask) => giftView(ask, banner, inWords, context));
      const typing = asks.some(({ otherAllowed }) => otherAllowed)
        ? typingView(currency, banner, context)
        : '';
      return `<div part="ask" class="ask" data-currency="${escapeHtml(currency)}"${typing}>${frequenciesView(asks, context)}${gifts.join('')}</div>`;
    })
    .join('');
};
