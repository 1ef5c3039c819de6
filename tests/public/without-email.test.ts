import { waitFor } from '@testing-library/dom';
import { http, HttpResponse } from 'msw';

import type { Appeal } from '../../domain/src/banner';
import { aBanner, anAppeal, choicesWith } from './fixtures';
import { CHOICES, find, open, REMINDERS, reminders, server, type } from './page';

describe('a reader who wants no e-mail', () => {
  const invitation = { ...anAppeal().reminder, onDevice: true, calendar: true };
  const banner = aBanner({ reminder: invitation as NonNullable<Appeal['reminder']> });

  const choosing = async (way: string) => {
    server.use(http.get(CHOICES, () => HttpResponse.json(choicesWith(banner))));
    const element = await open();
    find<HTMLInputElement>(element, `.ways [value=${way}]`).click();
    return element;
  };

  test('is reminded here: nothing is sent, and the day is said', async () => {
    const element = await choosing('device');
    find(element, '[value="2026-12-01"]').click();
    const status = find(element, '[role=status]');
    await waitFor(() =>
      expect(status.textContent).toContain('in this browser, from December 1, 2026 on.'),
    );
    expect(reminders).toEqual([]);
  });

  test('gets a file for the calendar, made by the server', async () => {
    const asked: Array<Record<string, string>> = [];
    server.use(
      http.post(REMINDERS, async ({ request: sent }) => {
        asked.push(Object.fromEntries(new URLSearchParams(await sent.text())));
        return HttpResponse.json({
          status: 'noted',
          dueAt: '2099-12-22T12:00:00Z',
          file: 'BEGIN:VCALENDAR\r\n',
        });
      }),
    );
    const downloads: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      downloads.push(`${this.download} ${this.href}`);
    });
    const element = await choosing('calendar');
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    const status = find(element, '[role=status]');
    await waitFor(() => expect(status.textContent).toContain('December 22, 2099'));
    expect(status.textContent).toContain('Open the downloaded file');
    expect(downloads).toEqual([
      'reminder.ics data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR%0D%0A',
    ]);
    expect(asked).toMatchObject([{ way: 'calendar', option: 'P1M', banner: 'banner-1' }]);
    expect(asked[0]).not.toHaveProperty('email');
  });

  test('is told where the server makes no file, and can try again', async () => {
    server.use(http.post(REMINDERS, () => HttpResponse.error()));
    const element = await choosing('calendar');
    find(element, '[value=P1M]').click();
    await waitFor(() =>
      expect(find(element, '#email-error').textContent).toBe(
        'This could not be loaded. Please try again.',
      ),
    );
    // Where the field for an address is not shown, what went wrong is.
    expect(find(element, '#email-error').closest('.email')).toBeNull();
  });
});
