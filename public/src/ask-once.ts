import type { Choices } from '../../domain/src/choices';

/** How long an answer may take, in milliseconds. */
const TIMEOUT = 10_000;

const running = new Map<string, Promise<Choices | null>>();

const ask = async (url: string): Promise<Choices | null> => {
  const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
  return response.ok ? response.json() : null;
};

/** The choices at the address, `null` where there are none. Elements that ask at the same time share one request. */
export const askOnce = (url: string): Promise<Choices | null> => {
  const answer = running.get(url) ?? ask(url).finally(() => running.delete(url));
  running.set(url, answer);
  return answer;
};
