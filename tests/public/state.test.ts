import { leadsTo } from '../../public/src/state';

test('the way from the question to the thanks', () => {
  expect(leadsTo('asking', 'reminding')).toBe(true);
  expect(leadsTo('reminding', 'sending')).toBe(true);
  expect(leadsTo('sending', 'thanked')).toBe(true);
});

test('a refusal leads back to the box, and an address that looks wrong keeps it open', () => {
  expect(leadsTo('sending', 'reminding')).toBe(true);
  expect(leadsTo('reminding', 'reminding')).toBe(true);
});

test('a second press, or a way back, changes nothing while sending', () => {
  expect(leadsTo('sending', 'sending')).toBe(false);
  expect(leadsTo('sending', 'asking')).toBe(false);
  expect(leadsTo('sending', 'supporter')).toBe(false);
});

test('what is done can be undone, and leads nowhere else', () => {
  expect(leadsTo('thanked', 'asking')).toBe(true);
  expect(leadsTo('supporter', 'asking')).toBe(true);
  expect(leadsTo('thanked', 'sending')).toBe(false);
});
