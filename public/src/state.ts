import type { BannerTexts } from '../../domain/src/texts';

/** How a reader wants to be reminded: by e-mail, by the banner itself on this device, or by their own calendar. */
export type ReminderWay = 'email' | 'device' | 'calendar';

/** What kept a reminder from being set or taken back, by the name of the text that says so. */
export type ReminderError = keyof Pick<
  BannerTexts,
  'emailMissing' | 'emailInvalid' | 'sendFailed' | 'loadFailed' | 'undoFailed' | 'tooMany' | 'gone'
>;

/** Where a reader is with one banner. */
export type BannerState =
  | { name: 'asking' }
  | { name: 'reminding'; email?: string; way?: ReminderWay; error?: ReminderError }
  /** `option` is the pressed option's `after`. */
  | { name: 'sending'; email?: string; way?: ReminderWay; option: string }
  /** `dueAt` is an ISO 8601 instant, absent while the reminder waits to be confirmed. */
  | { name: 'thanked'; way?: ReminderWay; dueAt?: string }
  /** The reader already gives. */
  | { name: 'supporter' }
  | { name: 'closed' };

export type StateName = Exclude<BannerState['name'], 'closed'>;
