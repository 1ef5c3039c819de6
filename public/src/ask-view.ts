import { FREQUENCIES, type Ask, type Banner } from '../../domain/src/banner';
import { donateLink } from '../../domain/src/donate-link';
import { escapeHtml } from '../../domain/src/escape';
import { formatMoney } from '../../domain/src/money';
import { isHttpUrl } from '../../domain/src/web-address';
import type { Copy } from './copy';
import { giftOf, type GiftChoice } from './gift-choice';
import type { ViewContext } from './view';

interface Radio {
  name: string;
  value: string | number;
  label: string;
  checked: boolean;
}

const radioView = ({ name, value, label, checked }: Radio): string =>
  `<label part="option"><input type="radio" name="${name}" value="${escapeHtml(String(value))}"${checked ? ' checked' : ''}><span>${escapeHtml(label)}</span></label>`;

const frequenciesView = (banner: Banner, { texts, choice }: ViewContext): string => {
  const asks = [...banner.ask.entries()].sort(
    ([, a], [, b]) => FREQUENCIES.indexOf(a.frequency) - FREQUENCIES.indexOf(b.frequency),
  );
  const labelOf = ({ frequency, currency }: Ask): string => {
    const currencies = banner.ask.filter((ask) => ask.frequency === frequency);
    return currencies.length > 1 ? `${texts[frequency]} (${currency})` : texts[frequency];
  };
  const [only] = asks;
  if (only && asks.length === 1) {
    return `<p class="frequency">${escapeHtml(labelOf(only[1]))}</p>`;
  }
  const radios = asks.map(([index, ask]) =>
    radioView({
      name: 'ask',
      value: index,
      label: labelOf(ask),
      checked: index === choice.ask,
    }),
  );
  return `<fieldset part="frequencies"><legend>${escapeHtml(texts.frequencyLegend)}</legend><div class="options">${radios.join('')}</div></fieldset>`;
};

const otherAmountView = (ask: Ask, { texts, choice, locale }: ViewContext): string => {
  const message = choice.refused
    ? texts.amountInvalid.replace('{example}', formatMoney(ask.suggested, ask.currency, locale))
    : '';
  const label = escapeHtml(`${texts.otherAmount} (${ask.currency})`);
  return [
    `<div class="other"${choice.amount === 'other' ? '' : ' hidden'}>`,
    `<span aria-hidden="true">${escapeHtml(ask.currency)}</span>`,
    `<input part="input" name="other" inputmode="decimal" autocomplete="off" maxlength="14" aria-label="${label}" aria-describedby="amount-error" aria-invalid="${choice.refused}" value="${escapeHtml(choice.typed)}">`,
    '</div>',
    `<p class="error" id="amount-error" role="alert">${escapeHtml(message)}</p>`,
  ].join('');
};

const amountsView = (ask: Ask, banner: Banner, context: ViewContext): string => {
  const { texts, choice } = context;
  const radios = ask.amounts.map((amount) =>
    radioView({
      name: 'amount',
      value: amount,
      label: formatMoney(amount, ask.currency, banner.locale),
      checked: amount === choice.amount,
    }),
  );
  if (ask.otherAllowed) {
    radios.push(
      radioView({
        name: 'amount',
        value: 'other',
        label: texts.otherAmount,
        checked: choice.amount === 'other',
      }),
    );
  }
  return `<fieldset part="amounts"><legend>${escapeHtml(texts.amountLegend)}</legend><div class="options">${radios.join('')}</div>${ask.otherAllowed ? otherAmountView(ask, context) : ''}</fieldset>`;
};

/** The donate page's address for the choice; for the suggested amount while the typed one cannot be paid. Absent where it would be no http(s) address. */
export const continueUrl = (banner: Banner, choice: GiftChoice): string | undefined => {
  const ask = banner.ask[choice.ask];
  const gift = giftOf(banner, choice) ?? (ask && { ...ask, amount: ask.suggested });
  const url = gift && donateLink(banner.donateUrl, gift);
  return url && isHttpUrl(url) ? url : undefined;
};

/** How often, how much, and the one primary button. */
export const askView = (banner: Banner, context: ViewContext, copy: Copy): string => {
  const ask = banner.ask[context.choice.ask];
  const url = continueUrl(banner, context.choice);
  return `<div part="ask" class="ask">${
    ask ? frequenciesView(banner, context) + amountsView(ask, banner, context) : ''
  }<a part="continue" class="continue" data-do="continue"${url ? ` href="${escapeHtml(url)}"` : ''}>${escapeHtml(copy.text(banner.continueLabel))}</a></div>`;
};
