import { place } from '../../domain/src/place';

const READERS = 40_000;
const CELLS = 20;

/** Pearson's chi-squared of counts that should all be the same; for 399 degrees of freedom, 600 is beyond all chance. */
const unevenness = (counts: number[], expected: number): number =>
  counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);

/** How two places of the same reader fall into a square of cells. */
const square = (one: (seed: string) => number, other: (seed: string) => number): number[] => {
  const cells = new Array<number>(CELLS * CELLS).fill(0);
  for (let reader = 0; reader < READERS; reader += 1) {
    const seed = `seed-${reader}`;
    const cell = Math.floor(one(seed) * CELLS) * CELLS + Math.floor(other(seed) * CELLS);
    cells[cell] = (cells[cell] as number) + 1;
  }
  return cells;
};

test.each([
  ['rounds', ['article-end', '0'], ['article-end', '1']],
  ['later rounds', ['article-end', '1'], ['article-end', '2']],
  ['placements', ['article-end', '0'], ['overlay', '0']],
  ['campaigns', ['c1', 'variant'], ['c2', 'variant']],
])('places are even, and those of different %s independent', (_, one, other) => {
  const cells = square(
    (seed) => place(seed, ...one),
    (seed) => place(seed, ...other),
  );
  expect(unevenness(cells, READERS / CELLS ** 2)).toBeLessThan(600);
});

test('a place is in [0, 1), and the same every time', () => {
  for (const parts of [[], [''], ['ünïcödé', '🌊'], ['x'.repeat(10_000)]]) {
    const found = place(...parts);
    expect(found).toBeGreaterThanOrEqual(0);
    expect(found).toBeLessThan(1);
    expect(place(...parts)).toBe(found);
  }
});

test('parts do not run into each other', () => {
  expect(place('ab', 'c')).not.toBe(place('a', 'bc'));
  expect(place('a', '')).not.toBe(place('a'));
});
