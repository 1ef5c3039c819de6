/**
 * Asks the server, without cookies.
 *
 * @param timeout how long the answer may take, in milliseconds
 */
export const askServer = (url: string, timeout: number, init?: RequestInit): Promise<Response> =>
  fetch(url, { ...init, credentials: 'omit', signal: AbortSignal.timeout(timeout) });
