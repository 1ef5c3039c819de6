import type { Newsroom } from './newsroom';

/** Bytes that the process holds once all waste is gone: its heap, and what lies beside it. */
export const bytesHeld = (newsroom: Newsroom): Promise<number> =>
  newsroom.run(() => {
    const load = process.mainModule!.require.bind(process.mainModule);
    load('node:v8').setFlagsFromString('--expose-gc');
    const collect = load('node:vm').runInNewContext('gc') as () => void;
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  });

export const MEGABYTE = 1024 * 1024;
