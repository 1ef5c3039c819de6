import type { ReminderInvitation, ReminderOption } from '../../domain/src/banner';
import { calendarDayAfter } from '../../domain/src/reminder-option';
import { HOUR } from '../../domain/src/time';

/** Whether a reminder on that day, at noon by the runtime's calendar, can still be asked for. */
const isAhead = (day: Date, now: Date): boolean => day.getTime() + 12 * HOUR > now.getTime();

/** The options that still lie ahead: a fixed date that has passed is none any more. */
export const openOptions = ({ options }: ReminderInvitation, now: Date): ReminderOption[] =>
  options.filter(({ after }) => isAhead(calendarDayAfter(after, now), now));

/**
 * An option's button, with the month in which the reminder comes.
 *
 * @param months what stands for `{month}`, from January on
 */
export const optionLabel = (
  { label, after }: ReminderOption,
  months: readonly string[],
  now: Date,
): string => label.replace('{month}', months[calendarDayAfter(after, now).getMonth()] as string);
