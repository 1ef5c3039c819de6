interface Pending<T> {
  answer: Promise<T>;
  controller: AbortController;
  waiting: number;
  forget: () => void;
}

/** Lets several askers share one running request; it is aborted when the last of them has gone. */
export const shareRequests = <T>() => {
  const running = new Map<string, Pending<T>>();

  return (
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> => {
    let pending = running.get(key);
    if (!pending) {
      const controller = new AbortController();
      const forget = (): void => {
        if (running.get(key)?.controller === controller) {
          running.delete(key);
        }
      };
      pending = {
        answer: start(controller.signal).finally(forget),
        controller,
        waiting: 0,
        forget,
      };
      running.set(key, pending);
    }
    const joined = pending;
    joined.waiting += 1;
    signal.addEventListener('abort', () => {
      joined.waiting -= 1;
      if (joined.waiting === 0) {
        joined.forget();
        joined.controller.abort();
      }
    });
    return joined.answer;
  };
};
