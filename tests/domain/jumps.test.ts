import { jumpsIn } from '../../domain/src/jumps';

const days = (successes: readonly number[], trials = 1000) =>
  successes.map((each, index) => ({
    day: `2026-11-${String(index + 1).padStart(2, '0')}`,
    successes: each,
    trials,
  }));

test.each([
  ['a day like the others', [20, 25, 18, 22, 21], []],
  ['a day on which far more led on', [20, 25, 18, 90, 21], ['2026-11-04']],
  ['a day on which far fewer did', [40, 45, 2, 42, 41, 44, 39], ['2026-11-03']],
  ['a good day, as news makes it', [20, 25, 18, 38, 21], []],
  ['the only day', [900], []],
  ['no day', [], []],
])('%s', (_, successes, jumps) => {
  expect(jumpsIn(days(successes))).toEqual(jumps);
});

test('a handful of readers is no jump', () => {
  expect(jumpsIn([...days([20, 25, 18]), { day: '2026-11-04', successes: 3, trials: 10 }])).toEqual(
    [],
  );
});
