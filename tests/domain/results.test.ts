import { leadAmong, type Numbers } from '../../domain/src/results';

const banner = (
  name: string,
  continues: number,
  impression: number,
): Numbers & { name: string } => ({
  name,
  impression,
  continue: continues,
  reach: impression,
  reminder: 0,
  dismissal: 0,
});

test('one wording leads where its impressions lead on more often, beyond doubt', () => {
  const [warm, short] = [banner('warm', 400, 10_000), banner('short', 250, 10_000)];
  const lead = leadAmong([short, warm]);
  expect(lead).toMatchObject({ first: warm, second: short });
  expect(lead!.by.low).toBeGreaterThan(0.008);
  expect(lead!.by.high).toBeLessThan(0.022);
});

test('the one it is told apart from is the one that comes closest', () => {
  const names = leadAmong([
    banner('far', 100, 10_000),
    banner('first', 500, 10_000),
    banner('close', 400, 10_000),
  ]);
  expect(names).toMatchObject({ first: { name: 'first' }, second: { name: 'close' } });
});

test.each([
  ['too few impressions', [banner('one', 4, 100), banner('other', 1, 100)]],
  ['two that do alike', [banner('one', 300, 10_000), banner('other', 295, 10_000)]],
  [
    'a third that was hardly seen',
    [banner('one', 400, 10_000), banner('b', 100, 10_000), banner('c', 1, 30)],
  ],
  ['another one that nobody saw', [banner('one', 400, 10_000), banner('other', 0, 0)]],
  ['one alone', [banner('one', 400, 10_000)]],
  ['none', []],
])('nobody leads with %s', (_, results) => {
  expect(leadAmong(results)).toBeNull();
});

test('of 500 pairs alike, one is said to lead in 10 at most', () => {
  let state = 7;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const sample = (name: string) => {
    const trials = 2_000;
    return banner(
      name,
      Array.from({ length: trials }).filter(() => random() < 0.03).length,
      trials,
    );
  };
  const told = Array.from({ length: 500 }).filter(() => leadAmong([sample('a'), sample('b')]));
  expect(told.length).toBeLessThanOrEqual(10);
});
