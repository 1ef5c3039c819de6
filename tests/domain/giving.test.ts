import fc from 'fast-check';

import { donateLink, isDonateLinkTemplate } from '../../domain/src/donate-link';
import {
  formatMoney,
  isCurrency,
  isPayable,
  notationOf,
  parseAmounts,
  parseTypedAmount,
} from '../../domain/src/money';

test('amounts are read from an editor’s list', () => {
  expect(parseAmounts('10, 2 ;5,5')).toEqual([2, 5, 10]);
  expect(parseAmounts('2.50')).toEqual([2.5]);
  for (const list of ['', '2,', '0', '-1', 'ten', '1e3', '2 5', 'NaN']) {
    expect(parseAmounts(list)).toBeNull();
  }
});

test('a typed amount is payable or nothing', () => {
  const typed = (text: string, currency: string, locale = 'en') =>
    parseTypedAmount(text, notationOf(currency, locale));
  expect(typed(' 7,50 ', 'EUR')).toBe(7.5);
  expect(typed('7.555', 'EUR')).toBeNull();
  expect(typed('7.555', 'EUR', 'de')).toBe(7555);
  expect(typed('7,555', 'EUR', 'de')).toBeNull();
  expect(typed('7.5', 'JPY')).toBeNull();
  expect(typed('0', 'USD')).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      const amount = typed(text, 'USD');
      expect(amount === null || isPayable(amount, 'USD')).toBe(true);
    }),
  );
});

test('currencies are those of ISO 4217', () => {
  expect(['USD', 'EUR', 'UAH', 'JPY'].every(isCurrency)).toBe(true);
  expect(['usd', 'US', 'EURO', 'ZZZ', ''].some(isCurrency)).toBe(false);
});

test('money is written as the locale writes it, without empty decimals', () => {
  expect(formatMoney(2, 'USD', 'en')).toBe('$2');
  expect(formatMoney(2.5, 'USD', 'en')).toBe('$2.50');
  expect(formatMoney(5, 'EUR', 'de')).toBe('5\u00a0€');
});

test('a donation link is filled in, and cannot be turned elsewhere', () => {
  const template = 'https://give.example/now?a={amount}&c={currency}&f={frequency}';
  expect(isDonateLinkTemplate(template)).toBe(true);
  expect(donateLink(template, { amount: 2.5, currency: 'EUR', frequency: 'annual' })).toBe(
    'https://give.example/now?a=2.5&c=EUR&f=annual',
  );
  for (const bad of [
    'javascript:alert({amount})',
    'https://{currency}.example/',
    'https://give.example/{sum}',
    'give.example',
    'https://user:secret@give.example/',
    'https://give.example\\@evil.example/',
    'https://give.example/ x',
    '//give.example/',
    'data:text/html,{amount}',
  ]) {
    expect([bad, isDonateLinkTemplate(bad)]).toEqual([bad, false]);
  }
});
