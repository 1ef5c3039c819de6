import { statusesBefore, statusesFor } from '../../domain/src/reminder-status';

test.each([
  ['send', 'sending'],
  ['retry', 'scheduled'],
  ['cancel', 'cancelled'],
  ['restore', 'scheduled'],
] as const)('what an editor may %s can come to be %s', (action, status) => {
  expect(statusesFor(action)).not.toEqual([]);
  expect(statusesBefore(status)).toEqual(expect.arrayContaining(statusesFor(action)));
});

test('an editor leaves alone what is on its way, sent or suppressed', () => {
  const touched = (['send', 'retry', 'cancel', 'restore'] as const).flatMap(statusesFor);
  expect(touched).not.toEqual(expect.arrayContaining([expect.stringMatching(/sending|sent|supp/)]));
});
