import type { ReminderInvitation, ReminderOption } from '../../domain/src/banner';
import { calendarDayAfter } from '../../domain/src/reminder-option';
import { HOUR } from '../../domain/src/time';

/** The options that still lie ahead: a fixed date that has passed, by the runtime's calendar, is none any more. */
export const openOptions = ({ options }: ReminderInvitation, now: Date): ReminderOption[] =>
  options.filter(({ after }) => calendarDayAfter(after, now).getTime() + 12 * HOUR > now.getTime());

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
