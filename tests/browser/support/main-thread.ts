import type { Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Wall and processor time, in microseconds. */
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string }; name?: string };
}

export interface Task {
  /** Processor time: what another program takes at the same moment is not ours. */
  milliseconds: number;
  wall: number;
  /** What happened in it. */
  parts: string[];
}

const isOurs = ({ args }: TraceEvent): boolean =>
  args.data?.url?.includes('/api/donation-banners/embed') ?? false;

/**
 * The tasks of the page's main thread while something is done, the longest first: all from the moment on when the
 * reader script starts to run. On a page without other scripts, whatever a script causes from then on is the reader
 * script's.
 */
export const mainThreadTasks = async (page: Page, work: () => Promise<void>): Promise<Task[]> => {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', 'v8'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const start = traceEvents.find((event) => event.name === 'EvaluateScript' && isOurs(event));
  if (!start) {
    throw new Error('The reader script did not run.');
  }
  const onMain = traceEvents.filter(
    ({ pid, tid, ts, ph, dur = 0 }) =>
      pid === start.pid && tid === start.tid && ph === 'X' && ts + dur >= start.ts,
  );
  return onMain
    .filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')
    .map((task) => ({
      milliseconds: (task.tdur ?? task.dur ?? 0) / 1000,
      wall: (task.dur ?? 0) / 1000,
      parts: [
        ...new Set(
          onMain
            .filter(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0))
            .map(({ name }) => name),
        ),
      ],
    }))
    .sort((one, other) => other.milliseconds - one.milliseconds);
};
