import type { ReminderInvitation, ReminderOption } from '../../domain/src/banner';
import { monthOfReminder } from '../../domain/src/copy-values';
import { fillPlaceholders } from '../../domain/src/placeholders';
import type { BannerTexts } from '../../domain/src/texts';

/** `2026-12-01`, by the runtime's calendar. */
export const localDate = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The options that still lie ahead: a fixed date that has passed, by the runtime's calendar, is none any more. */
export const openOptions = ({ options }: ReminderInvitation, now: Date): ReminderOption[] =>
  options.filter(({ after }) => after.startsWith('P') || after >= localDate(now));

/** An option's button, with the month in which the reminder comes. */
export const optionLabel = (
  { label, after }: ReminderOption,
  locale: string,
  now: Date,
  { inMonth }: BannerTexts,
): string =>
  fillPlaceholders(label, { month: monthOfReminder(after, locale, now, inMonth) }) ?? label;
