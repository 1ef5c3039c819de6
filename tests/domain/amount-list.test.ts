import fc from 'fast-check';
import { amountItems, amountList, parseAmounts } from '../../domain/src/donation/amount-list';
import { minorDigits } from '../../domain/src/donation/currency';

test.each([
  ['2, 5, 10', [2, 5, 10]],
  ['10; 2 ;5 , 5', [2, 5, 10]],
  ['2.50, 5', [2.5, 5]],
  ['2,5,10', [2, 5, 10]],
  [' 7 ', [7]],
])('an editor’s list %s is read', (list, amounts) => {
  expect(parseAmounts(list, 'EUR')).toEqual(amounts);
});

test.each([
  '2,50; 5; 10',
  '1,500, 2,500',
  '1.500, 2.500',
  '10, 2 ;5,5',
  '5,10',
  '1,500,2,500',
  '100,200,500',
  '2,50,5,00',
  '1 500, 2 500',
  '1’500',
  '2, 5, 1.000',
])('a list that can be read in two ways, %s, is not', (list) => {
  expect(parseAmounts(list, 'EUR')).toBeNull();
});

test.each(['', '2,', ', 2', '2,, 5', '0', '-1', 'ten', '1e3', '2 5', 'NaN', '€5', '٥, ٧', '5.'])(
  'a list of something else, %s, is not',
  (list) => {
    expect(amountItems(list)).toBeNull();
  },
);

test('three decimals are those of a currency that has them', () => {
  expect(parseAmounts('1.255, 2.500', 'KWD')).toEqual([1.255, 2.5]);
  expect(parseAmounts('1.255', 'USD')).toBeNull();
  expect(parseAmounts('500.00', 'JPY')).toEqual([500]);
  expect(parseAmounts('2.5', 'JPY')).toBeNull();
});

test('what is stored is what was chosen', () => {
  const currencies = fc.constantFrom('JPY', 'USD', 'HUF', 'KWD');
  fc.assert(
    fc.property(currencies, fc.uniqueArray(fc.integer({ min: 1, max: 9e8 })), (currency, minor) => {
      const amounts = minor.map((each) => Number((each / 10 ** minorDigits(currency)).toFixed(4)));
      const sorted = [...amounts].sort((one, other) => one - other);
      expect(parseAmounts(amountList(amounts), currency)).toEqual(minor.length ? sorted : null);
    }),
  );
});
