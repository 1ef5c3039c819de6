import { delay, http, HttpResponse } from 'msw';
import type { Backlog, Reminder } from '../../../admin/src/services/reminder-contracts';
import type { ReminderStatus } from '../../../domain/src/reminder-status';
import { route, strapiServer } from './admin';

const DAY = 24 * 60 * 60 * 1000;

export const reminder = (
  id: string,
  status: ReminderStatus,
  more: Partial<Reminder> = {},
): Reminder => ({
  id,
  email: `r•••${id}@example.org`,
  banner: { documentId: 'autumn', name: 'Autumn appeal' },
  option: 'P1M',
  locale: 'en',
  status,
  dueAt: new Date(Date.now() + 3 * DAY).toISOString(),
  requestedAt: '2026-11-22T08:30:00.000Z',
  sentAt: null,
  endedAt: null,
  confirmUntil: null,
  attempts: 0,
  failure: null,
  pageUrl: null,
  ...more,
});

export const backlog = (more: Partial<Backlog> = {}): Backlog => ({
  due: 0,
  longestDueSince: null,
  sending: 0,
  failed: 0,
  scheduled: 0,
  unconfirmed: 0,
  perDay: [],
  pause: { paused: false, since: null, by: null },
  trouble: null,
  moved: null,
  ...more,
});

/** A Strapi with these reminders; the answer tells what was asked. */
export const serveReminders = (reminders: Reminder[], waiting: Partial<Backlog> = {}) => {
  const asked: string[] = [];
  const searched: unknown[] = [];
  const acted: string[] = [];
  const paused: boolean[] = [];
  let rows = reminders;
  let backlogNow = backlog(waiting);

  const list = (params: URLSearchParams, found: Reminder[]) => {
    const page = Number(params.get('page'));
    const pageSize = Number(params.get('pageSize'));
    const pageCount = Math.ceil(found.length / pageSize);
    return HttpResponse.json({
      data: found.slice((page - 1) * pageSize, page * pageSize),
      meta: { pagination: { page, pageSize, pageCount, total: found.length }, retentionDays: 90 },
    });
  };
  const acts = (action: string, status: ReminderStatus) =>
    http.post(route(`reminders/:id/${action}`), async ({ params }) => {
      acted.push(`${action} ${String(params.id)}`);
      await delay(100);
      rows = rows.map((row) => (row.id === params.id ? { ...row, status } : row));
      return HttpResponse.json({ data: rows.find((row) => row.id === params.id) });
    });

  strapiServer.use(
    http.get(route('reminders'), ({ request }) => {
      const { search, searchParams } = new URL(request.url);
      asked.push(search);
      const status = searchParams.get('status');
      return list(
        searchParams,
        rows.filter((row) => !status || row.status === status),
      );
    }),
    http.post(route('reminders/search'), async ({ request }) => {
      const body = (await request.json()) as Record<string, string>;
      searched.push(body);
      return list(
        new URLSearchParams(body),
        rows.filter(({ id }) => body.email === `reader${id}@example.org`),
      );
    }),
    http.get(route('reminders/banners'), () =>
      HttpResponse.json({ data: [{ documentId: 'autumn', name: 'Autumn appeal' }] }),
    ),
    http.get(route('reminders/backlog'), () => HttpResponse.json({ data: backlogNow })),
    http.put(route('reminders/pause'), async ({ request }) => {
      const body = (await request.json()) as { paused: boolean };
      paused.push(body.paused);
      const pause = { paused: body.paused, since: '2026-11-22T09:00:00.000Z', by: 'Ida Lund' };
      backlogNow = { ...backlogNow, pause };
      return HttpResponse.json({ data: backlogNow });
    }),
    http.put(route('reminders/address'), async ({ request }) => {
      const { address } = (await request.json()) as { address: string };
      acted.push(`adopt ${address}`);
      backlogNow = { ...backlogNow, moved: null };
      return HttpResponse.json({ data: backlogNow });
    }),
    acts('send-now', 'sent'),
    acts('retry', 'scheduled'),
    acts('cancel', 'cancelled'),
    acts('restore', 'scheduled'),
  );
  return { asked, searched, acted, paused };
};
