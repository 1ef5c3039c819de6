import type { ReminderInvitation, ReminderOption } from '../../domain/src/banner';
import { calendarDayAfter } from '../../domain/src/reminder-option';
import { HOUR } from '../../domain/src/time';

/**
 * The options that still lie ahead, with the words on their buttons: a fixed date that has passed is none any more. The
 * day begins and ends by the runtime's calendar.
 *
 * @param months what stands for `{month}`, from January on: the month in which the reminder comes
 */
export const openOptions = (
  { options }: ReminderInvitation,
  months: readonly string[],
  now: Date,
): ReminderOption[] =>
  options.flatMap(({ label, after }) => {
    const noon = calendarDayAfter(after, now);
    return noon.getTime() + 12 * HOUR > now.getTime()
      ? { after, label: label.replaceAll('{month}', months[noon.getMonth()] as string) }
      : [];
  });
