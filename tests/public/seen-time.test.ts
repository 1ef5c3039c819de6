/** Only time in which the page is before the reader counts. */
import { watchImpression } from '../../public/src/impression';
import { rightMoment } from '../../public/src/right-moment';
import type { Showing } from '../../public/src/shown-banner';

const setHidden = (hidden: boolean): void => {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
};

const pass = (seconds: number): Promise<void> => jest.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test('a banner comes after so many seconds of it', async () => {
  const host = document.createElement('div');
  let hasCome = false;
  const trigger = { kind: 'seconds', amount: 5 } as const;
  void rightMoment({ host, placement: 'article-end', trigger } as Partial<Showing> as Showing).then(
    () => {
      hasCome = true;
    },
  );
  await pass(3);
  setHidden(true);
  await pass(600);
  setHidden(false);
  await pass(1);
  expect(hasCome).toBe(false);
  await pass(1);
  expect(hasCome).toBe(true);
});

describe('an impression', () => {
  const host = document.createElement('div');
  const seen = jest.fn();
  /** Tells where the banner is, as browsers do with every picture that they draw of a page that is seen. */
  let look: (share: number) => void;

  beforeEach(() => {
    seen.mockClear();
    globalThis.IntersectionObserver = class {
      constructor(tell: (entries: unknown[]) => void) {
        look = (share) =>
          tell([
            { intersectionRect: { height: 100 * share }, boundingClientRect: { height: 100 } },
          ]);
      }
      observe(): void {
        if (!document.hidden) {
          look(1);
        }
      }
      disconnect(): void {}
    } as never;
    watchImpression(host, new AbortController().signal, seen);
  });

  test('takes a second', async () => {
    await pass(0.9);
    expect(seen).not.toHaveBeenCalled();
    await pass(0.1);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  test('does not come of a page that nobody sees, and comes of it later', async () => {
    await pass(0.5);
    setHidden(true);
    await pass(600);
    expect(seen).not.toHaveBeenCalled();
    setHidden(false);
    look(1);
    await pass(1);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  test('begins anew once the banner is out of view', async () => {
    await pass(0.9);
    look(0.4);
    await pass(600);
    expect(seen).not.toHaveBeenCalled();
    look(0.5);
    await pass(1);
    expect(seen).toHaveBeenCalledTimes(1);
  });
});
