import type { Choices } from '../../domain/src/choices';
import { askServer } from './server-request';

/** How long an answer may take, in milliseconds. */
const TIMEOUT = 10_000;

const running: Record<string, Promise<Choices | undefined> | undefined> = {};

/** The choices at the address, nothing where there are none. Elements that ask at the same time share one request. */
export const askOnce = (url: string): Promise<Choices | undefined> =>
  (running[url] ??= askServer(url, TIMEOUT)
    .then((response) => (response.ok ? response.json() : undefined))
    .finally(() => delete running[url]));
