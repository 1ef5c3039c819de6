const MINUTE = 60_000;

/** The zones that a reader's clock may be set to (IANA names). */
export const TIME_ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** Whether the browser knows the zone. */
export const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** Minutes that clocks in the zone are ahead of UTC at the moment. */
export const utcOffset = (timeZone: string, moment: Date): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric' },
  }).formatToParts(moment);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
  );
  return Math.round((local - moment.getTime()) / MINUTE);
};
