/** In the order in which a reminder goes through them, then the ends it may come to. */
export const REMINDER_STATUSES = [
  'unconfirmed',
  'scheduled',
  'sending',
  'sent',
  'failed',
  'cancelled',
  'suppressed',
] as const;

/** How a reminder stands. */
export type ReminderStatus = (typeof REMINDER_STATUSES)[number];

/** The statuses in which a reminder has come to its end. */
export const OVER: readonly ReminderStatus[] = ['sent', 'failed', 'cancelled', 'suppressed'];

/** The one place that says which status may follow which. */
const NEXT: Record<ReminderStatus, readonly ReminderStatus[]> = {
  unconfirmed: ['scheduled', 'cancelled', 'suppressed'],
  scheduled: ['scheduled', 'sending', 'cancelled', 'suppressed'],
  sending: ['sent', 'failed', 'scheduled', 'cancelled', 'suppressed'],
  sent: ['scheduled', 'cancelled', 'suppressed'],
  failed: ['scheduled', 'sending', 'cancelled', 'suppressed'],
  cancelled: ['scheduled', 'suppressed'],
  suppressed: [],
};

/** The statuses from which a reminder may come to this one. */
export const statusesBefore = (status: ReminderStatus): ReminderStatus[] =>
  REMINDER_STATUSES.filter((from) => NEXT[from].includes(status));

/** What an editor does to a reminder by hand. `restore` takes the editor's own `cancel` back. */
export type EditorAction = 'send' | 'retry' | 'cancel' | 'restore';

/** In which statuses an editor may do what. A reader's own word is left alone. */
const BY_HAND: Record<EditorAction, readonly ReminderStatus[]> = {
  send: ['scheduled', 'failed'],
  retry: ['failed'],
  cancel: ['unconfirmed', 'scheduled', 'sending'],
  restore: ['cancelled'],
};

/** The statuses in which an editor may do this. */
export const statusesFor = (action: EditorAction): ReminderStatus[] => [...BY_HAND[action]];
