import { useState } from 'react';
import { useQueryParams } from '@strapi/strapi/admin';
import { REMINDER_STATUSES, type ReminderStatus } from '../../../../domain/src/reminder-status';
import { dayAfter, isDay, startOfDay } from '../../components/calendar-day';
import { pageIn } from '../../components/page-in-address';
import type { ReminderFilter, ReminderQuery } from '../../services/reminder-contracts';

/** What an editor filters by. Days are ISO 8601 calendar dates in the editor's own zone, both included. */
export interface ChosenFilters {
  status?: ReminderStatus;
  banner?: string;
  from?: string;
  to?: string;
}

/** What the page's address says after `?`. A reader's e-mail address never stands in it. */
type PageAddress = Partial<Record<'page' | 'pageSize' | keyof ChosenFilters, string | undefined>>;

const isStatus = (text: string | undefined): text is ReminderStatus =>
  REMINDER_STATUSES.some((status) => status === text);

const chosenIn = ({ status, banner, from, to }: PageAddress): ChosenFilters => ({
  ...(isStatus(status) && { status }),
  ...(banner && /^[a-z0-9]+$/i.test(banner) && { banner }),
  ...(isDay(from) && { from }),
  ...(isDay(to) && { to }),
});

/** Which reminders the page shows, kept in its address, and functions to ask for others (from page 1). */
export const useReminderQuery = () => {
  const [{ query: params }, setQuery] = useQueryParams<PageAddress>();
  const [email, setEmail] = useState('');
  const [reveal, setReveal] = useState(false);

  const chosen = chosenIn(params);
  const filter: ReminderFilter = {
    ...(chosen.status && { status: chosen.status }),
    ...(chosen.banner && { banner: chosen.banner }),
    ...(chosen.from && { dueFrom: startOfDay(chosen.from) }),
    ...(chosen.to && { dueBefore: startOfDay(dayAfter(chosen.to)) }),
    ...(reveal && { reveal }),
  };
  const query: ReminderQuery = {
    ...pageIn(params),
    ...filter,
    ...(email && { email }),
  };

  return {
    chosen,
    filter,
    query,
    reveal,
    setReveal,
    isFiltered: email !== '' || Object.keys(chosen).length > 0,
    choose: (more: PageAddress) => setQuery({ ...more, page: '1' }),
    searchAddress: (address: string) => {
      setEmail(address);
      setQuery({ page: '1' });
    },
    showAll: () => {
      setEmail('');
      setQuery({
        status: undefined,
        banner: undefined,
        from: undefined,
        to: undefined,
        page: '1',
      });
    },
    showPage: (page: number) => setQuery({ page: String(page) }, 'push', true),
  };
};

export type ReminderQueryState = ReturnType<typeof useReminderQuery>;
