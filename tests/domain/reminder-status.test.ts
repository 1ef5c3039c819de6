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

test('an editor leaves alone what is sent or suppressed, and only cancels what is on its way', () => {
  const others = (['send', 'retry', 'restore'] as const).flatMap(statusesFor);
  expect(others).not.toContain('sending');
  expect(statusesFor('cancel')).toContain('sending');
  for (const over of ['sent', 'suppressed']) {
    expect([...others, ...statusesFor('cancel')]).not.toContain(over);
  }
});
