import fc from 'fast-check';

import { allocate, type Claim } from '../../domain/src/allocate';

const shares = (...claims: Array<[priority: number, traffic: number]>): number[] => {
  const dealt = allocate(
    claims.map(([priority, traffic], index) => ({ id: `c${index}`, priority, traffic })),
  );
  return claims.map((_, index) => dealt.find(({ id }) => id === `c${index}`)?.share ?? NaN);
};

test.each([
  ['one campaign gets everybody', [[0, 100]], [1]],
  [
    'two of one level get half each',
    [
      [0, 100],
      [0, 100],
    ],
    [0.5, 0.5],
  ],
  [
    'what a small one leaves goes to its neighbour',
    [
      [0, 25],
      [0, 100],
    ],
    [0.25, 0.75],
  ],
  [
    'a higher level leaves the rest to the lower',
    [
      [1, 50],
      [0, 100],
    ],
    [0.5, 0.5],
  ],
  [
    'nobody gets more than its traffic',
    [
      [0, 30],
      [0, 30],
      [0, 30],
    ],
    [0.3, 0.3, 0.3],
  ],
  [
    'nothing is left below a full level',
    [
      [1, 100],
      [0, 100],
    ],
    [1, 0],
  ],
] as Array<[string, Array<[number, number]>, number[]]>)('%s', (_, claims, expected) => {
  shares(...claims).forEach((share, index) => expect(share).toBeCloseTo(expected[index] as number));
});

const claim: fc.Arbitrary<Claim> = fc.record({
  id: fc.uuid(),
  priority: fc.integer({ min: -3, max: 3 }),
  traffic: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(NaN, -5, 1e9, Infinity)),
});

test('shares add up to one at most, none above its traffic, none overlapping', () => {
  fc.assert(
    fc.property(fc.uniqueArray(claim, { selector: ({ id }) => id, maxLength: 12 }), (claims) => {
      const dealt = allocate(claims);
      expect(dealt).toHaveLength(claims.length);
      expect(dealt.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      let end = 0;
      for (const { id, from, share } of dealt) {
        const traffic = claims.find((each) => each.id === id)?.traffic as number;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(
          Number.isFinite(traffic) ? Math.max(0, traffic / 100) : 0,
        );
        expect(from).toBeGreaterThanOrEqual(end - 1e-9);
        end = from + share;
      }
    }),
  );
});
