import { donateLink, isDonateLinkTemplate } from '../../domain/src/donate-link';

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
