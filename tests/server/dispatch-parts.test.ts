import fc from 'fast-check';

import { backOff } from '../../server/src/dispatch/backoff';
import { claimedAhead } from '../../server/src/dispatch/claimed-ahead';
import { DeliveryError } from '../../server/src/dispatch/delivery-error';
import { createPace } from '../../server/src/dispatch/pace';
import { createThrottle } from '../../server/src/dispatch/throttle';
import { writtenTogether } from '../../server/src/dispatch/written-together';

const MINUTE = 60_000;

describe('the wait before the next try', () => {
  test('doubles from a minute up to six hours', () => {
    const waits = Array.from({ length: 12 }, (_, index) => backOff(index + 1, 0) / MINUTE);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
  });

  test('has up to half of it more at random, and never overflows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, random) => {
          const wait = backOff(attempts, random);
          expect(wait).toBeGreaterThanOrEqual(backOff(attempts, 0));
          expect(wait).toBeLessThanOrEqual(backOff(attempts, 0) * 1.5);
          expect(wait).toBeLessThanOrEqual(9 * 60 * MINUTE);
        },
      ),
    );
  });
});

describe('the pace', () => {
  test('spreads messages over the second, whoever asks', async () => {
    let now = 1000;
    const waits: number[] = [];
    const pace = createPace(10, {
      now: () => now,
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
    await Promise.all([pace(), pace(), pace()]);
    now += 5000;
    await Promise.all([pace(), pace()]);
    expect(waits).toEqual([100, 200, 100]);
  });

  test('without a limit waits for nothing', async () => {
    const wait = jest.fn();
    await createPace(0, { now: () => 0, wait })();
    expect(wait).not.toHaveBeenCalled();
  });
});

describe('a provider that wants fewer messages', () => {
  const busy = new DeliveryError('Too many', 'throttled');
  let now: number;
  let throttle: ReturnType<typeof createThrottle>;

  beforeEach(() => {
    now = 0;
    throttle = createThrottle({
      now: () => now,
      wait: async (milliseconds) => void (now += milliseconds),
    });
  });

  test('is waited for as long as it says', async () => {
    await throttle.refused(new DeliveryError('Too many', 'throttled', 3000));
    expect(now).toBe(3000);
  });

  test('and no longer than a stop can wait, unless it takes some', async () => {
    for (let time = 0; time < 100; time++) {
      await throttle.refused(busy);
      throttle.accepted();
    }
    const refusals = async () => {
      for (;;) {
        await throttle.refused(busy);
      }
    };
    await expect(refusals()).rejects.toBe(busy);
    expect(now).toBe(105_000);
    await expect(
      throttle.refused(new DeliveryError('Too many', 'throttled', 3_600_000)),
    ).rejects.toThrow('Too many');
  });
});

describe('claiming ahead', () => {
  const batches = (...sizes: number[]) => {
    let next = 0;
    return jest.fn(async () => Array.from({ length: sizes.shift() ?? 0 }, () => next++));
  };

  test('hands out everything once, to as many as ask', async () => {
    const claim = batches(10, 10, 3);
    const queue = claimedAhead(claim, { full: 10, low: 4 });
    const taken: number[] = [];
    const work = async () => {
      for (let item = await queue.take(); item !== undefined; item = await queue.take()) {
        taken.push(item);
      }
    };
    await Promise.all([work(), work(), work()]);
    expect(taken.sort((a, b) => a - b)).toEqual([...Array(23).keys()]);
    expect(claim).toHaveBeenCalledTimes(3);
  });

  test('gives back what it has when it is closed, what is being claimed too', async () => {
    const queue = claimedAhead(batches(10, 10), { full: 10, low: 9 });
    await queue.take();
    const rest = await queue.close();
    expect(rest).toHaveLength(19);
    expect(await queue.take()).toBeUndefined();
    expect(queue.closed).toBe(true);
  });

  test('tells of a failed claim when there is nothing left', async () => {
    const claim = batches(2);
    const queue = claimedAhead(claim, { full: 2, low: 0 });
    await queue.take();
    claim.mockRejectedValue(new Error('away'));
    expect(await queue.take()).toBe(1);
    await expect(queue.take()).rejects.toThrow('away');
  });
});

describe('writing together', () => {
  const SOON = { enough: () => 3, apart: 5 };

  test('takes what comes during a write into the next one', async () => {
    const written: number[][] = [];
    const write = writtenTogether<number, void>(async (items) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      written.push(items);
    }, SOON);
    const first = write(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await Promise.all([first, write(2), write(3), write(4), write(5)]);
    expect(written).toEqual([[1], [2, 3, 4, 5]]);
  });

  test('waits for nobody where items come seldom, for enough where they come often', async () => {
    const written: number[][] = [];
    const write = writtenTogether<number, void>(
      async (items) => {
        written.push(items);
      },
      { enough: () => 3, apart: 60_000 },
    );
    await write(1);
    const pair = [write(2), write(3)];
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(written).toEqual([[1]]);
    await Promise.all([...pair, write(4)]);
    expect(written).toEqual([[1], [2, 3, 4]]);
  });

  test('writes what found no company after its time', async () => {
    const written: number[][] = [];
    const write = writtenTogether<number, void>(
      async (items) => {
        written.push(items);
      },
      { enough: () => 3, apart: 50 },
    );
    await write(1);
    const began = performance.now();
    await Promise.all([write(2), write(3)]);
    expect(performance.now() - began).toBeGreaterThan(40);
    expect(written).toEqual([[1], [2, 3]]);
  });

  test('tells those whose write failed, and goes on', async () => {
    let away = true;
    const write = writtenTogether<number, void>(async () => {
      if (away) {
        throw new Error('away');
      }
    }, SOON);
    await expect(write(1)).rejects.toThrow('away');
    away = false;
    await expect(write(2)).resolves.toBeUndefined();
  });
});
