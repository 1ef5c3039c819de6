import { useQueryParams } from '@strapi/strapi/admin';
import { REMINDER_STATUSES, type ReminderStatus } from '../../../../domain/src/reminder-status';
import type { ReminderQuery } from '../../services/contracts';

export const DEFAULT_PAGE_SIZE = 20;

/** What the page's address says after `?`. */
interface PageAddress {
  page?: string;
  pageSize?: string;
  status?: string | undefined;
}

const isStatus = (text: string | undefined): text is ReminderStatus =>
  REMINDER_STATUSES.some((status) => status === text);

const wholeNumber = (text: string | undefined, fallback: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
};

/** Which reminders the page's address asks for, and a function to ask for those of one status (from page 1). */
export const useReminderQuery = () => {
  const [{ query }, setQuery] = useQueryParams<PageAddress>();

  const reminderQuery: ReminderQuery = {
    page: wholeNumber(query.page, 1),
    pageSize: wholeNumber(query.pageSize, DEFAULT_PAGE_SIZE),
    ...(isStatus(query.status) && { status: query.status }),
  };

  const showStatus = (status: ReminderStatus | null) =>
    setQuery({ status: status ?? undefined, page: '1' });
  const showPage = (page: number) => setQuery({ page: String(page) }, 'push', true);

  return { reminderQuery, showStatus, showPage };
};
