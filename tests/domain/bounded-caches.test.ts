import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { Banner } from '../../domain/src/banner';
import { decide } from '../../domain/src/decide';
import { keptFor } from '../../domain/src/values/kept-for';
import { canonicalTimeZone, knownTimeZone } from '../../domain/src/schedule';

test('what is kept is made once, and never more of it than said', () => {
  const make = jest.fn((one: string, other: string) => ({ one, other }));
  const kept = keptFor(2, make);
  expect(kept('a', 'b')).toBe(kept('a', 'b'));
  expect(make).toHaveBeenCalledTimes(1);
  kept('c', '');
  kept('d', '');
  kept('a', 'b');
  expect(make).toHaveBeenCalledTimes(4);
});

test.each([
  ['europe/BERLIN', 'Europe/Berlin'],
  ['america/argentina/comodrivadavia', 'America/Argentina/ComodRivadavia'],
  ['Etc/Nowhere', undefined],
  ['+02:00', undefined],
])('the zone %s is spelled %s', (typed, spelled) => {
  expect(canonicalTimeZone(typed)).toBe(spelled);
  expect(knownTimeZone(typed, 'UTC')).toBe(spelled ?? 'UTC');
});

/** Bytes of the heap once all waste is gone. */
const heapUsed = (): number => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
};

test('readers who differ in every way do not fill the memory of the server that decides for them', () => {
  const campaigns = Array.from({ length: 16 }, (_, index) => ({
    id: `c${index}`,
    placement: 'article-end' as const,
    priority: index,
    traffic: 100,
    audience: { utm: { in: [`source=s${index}`] } },
    variants: [{ banner: 'b', weight: 1 }],
  }));
  const choices = { campaigns, banners: { b: {} as Banner } };
  /** Fits the campaigns whose bit is set. */
  const decideFor = (bits: number) =>
    decide(
      choices,
      'article-end',
      {
        seed: 'reader',
        quiet: {},
        utm: campaigns.flatMap((_, index) => ((bits >> index) & 1 ? [`source=s${index}`] : [])),
      },
      0,
    );
  const first = decideFor(3);
  const before = heapUsed();
  for (let bits = 0; bits < 2 ** 16; bits += 1) {
    decideFor(bits);
  }
  expect(heapUsed() - before).toBeLessThan(32 * 1024 * 1024);
  expect(decideFor(3)).toEqual(first);
});
