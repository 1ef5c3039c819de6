import type { ReminderStatus } from '../../../domain/src/reminder-status';

/** A promise to e-mail one reader. Moments are ISO 8601. */
export interface Reminder {
  id: string;
  /** Masked by the server, unless it was asked to reveal it. */
  email: string;
  /** Null where it was deleted; without a name where the editor's role may not see it. */
  banner: { documentId: string; name: string | null } | null;
  /** What the reader chose: an ISO 8601 duration or date. */
  option: string;
  locale: string;
  status: ReminderStatus;
  dueAt: string;
  requestedAt: string;
  sentAt: string | null;
  /** When it was sent, failed, was cancelled or suppressed; null while it goes on. */
  endedAt: string | null;
  /** Until when its reader may confirm it; null where there is nothing to confirm. */
  confirmUntil: string | null;
  attempts: number;
  /** Why the last attempt failed. */
  failure: string | null;
  /** Where the reader asked, as the reader's browser told it: not to be trusted. */
  pageUrl: string | null;
}

/** A banner, by what the newsroom calls it. */
export interface BannerName {
  documentId: string;
  name: string;
}

/** Which reminders to find. */
export interface ReminderFilter {
  status?: ReminderStatus;
  /** Document id. */
  banner?: string;
  /** Due at this moment (ISO 8601) or later. */
  dueFrom?: string;
  /** Due before this moment (ISO 8601). */
  dueBefore?: string;
  /** Whether to show addresses whole. */
  reveal?: boolean;
}

/** Which reminders to list. `page` counts from 1. */
export interface ReminderQuery extends ReminderFilter {
  page: number;
  pageSize: number;
  /** The whole address of one reader. */
  email?: string;
}

export interface ReminderList {
  data: Reminder[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    /** Days after which reminders that are over are deleted. */
    retentionDays: number;
  };
}

/** What waits to be sent. */
export interface Backlog {
  /** Scheduled, and their time has come. */
  due: number;
  /** ISO 8601 moment since which the longest waiting of them is due. */
  longestDueSince: string | null;
  sending: number;
  failed: number;
  scheduled: number;
  unconfirmed: number;
  /** What comes due on each of the next days (ISO 8601 dates in the newsroom's zone). */
  perDay: Array<{ date: string; count: number }>;
  /** `since`: ISO 8601 moment of the last switch; `by`: the name of who did it. */
  pause: { paused: boolean; since: string | null; by: string | null };
  /** What keeps reminders from being sent. */
  trouble: Trouble | null;
  /** Where the database sends for another address. */
  moved: Moved | null;
}

/** What keeps reminders from being sent. `since`: ISO 8601 moment of the first failure in a row. */
export interface Trouble {
  since: string;
  reason: string;
}

/** The public address that the database sends for, and that of this server. */
export interface Moved {
  from: string;
  to: string;
}

/** What became of everything that was kept about an address. */
export interface Erasure {
  erased: number;
  /** Whether an e-mail was on its way that may still arrive. */
  onItsWay: boolean;
}
