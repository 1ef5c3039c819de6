import { waitFor } from '@testing-library/dom';
import { http, HttpResponse } from 'msw';

import { textsFor } from '../../domain/src/texts';
import { stylesFor } from '../../public/src/styles';
import { aBanner } from './fixtures';
import {
  beacons,
  REMINDERS,
  find,
  heard,
  isShown,
  loadPage,
  open,
  reminders,
  server,
  settle,
  type,
} from './page';

const { undoFailed: UNDO_FAILED, tooMany: TOO_MANY } = textsFor('en').banner;

describe('a reader who takes a reminder back', () => {
  const UNDO = `${REMINDERS}/undo`;

  const thanked = async () => {
    server.use(
      http.post(REMINDERS, () =>
        HttpResponse.json(
          { status: 'scheduled', dueAt: '2099-12-22T07:00:00.000Z', undo: 'sealed' },
          { status: 201 },
        ),
      ),
    );
    const element = await open({ 'document-id': 'doc', locale: 'en' });
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    await waitFor(() => expect(find(element, '[data-do=undo]').isConnected).toBe(true));
    return element;
  };

  test('is asked again, here and on the next page', async () => {
    const undone: unknown[] = [];
    server.use(
      http.post(UNDO, async ({ request }) => {
        undone.push(Object.fromEntries(new URLSearchParams(await request.text())));
        return HttpResponse.json({ status: 'undone' });
      }),
    );
    const element = await thanked();
    find(element, '[role=status] [data-do=undo]').click();
    await waitFor(() => expect(find(element, '[role=status]').textContent).toBe(''));
    expect(undone).toEqual([{ undo: 'sealed' }]);
    const decisions = heard('donation-banner:decision');
    loadPage()();
    await waitFor(() => expect(decisions).toHaveLength(1));
    expect(decisions[0]?.decision.show).toBeDefined();
  });

  test('is told where the server did not hear it, and can try again', async () => {
    server.use(http.post(UNDO, () => HttpResponse.error()));
    const element = await thanked();
    const status = find(element, '[role=status]');
    find(element, '[role=status] [data-do=undo]').click();
    await waitFor(() => expect(status.textContent).toContain(UNDO_FAILED));
    expect(status.textContent).toContain('Thank you!');
    expect(find(element, '[role=status] [data-do=undo]').isConnected).toBe(true);
  });

  test('is told what went wrong last, and that alone', async () => {
    const answers = [HttpResponse.error(), HttpResponse.json({}, { status: 429 })];
    server.use(http.post(UNDO, () => answers.shift()));
    const element = await thanked();
    const said = () => find(element, '[role=status] .error').textContent;
    expect(said()).toBe('');
    find(element, '[role=status] [data-do=undo]').click();
    await waitFor(() => expect(said()).toBe(UNDO_FAILED));
    find(element, '[role=status] [data-do=undo]').click();
    await waitFor(() => expect(said()).toBe(TOO_MANY));
  });
});

describe('a reader who wants to be reminded', () => {
  test('asks, is thanked, and is left in peace on the next page', async () => {
    const element = await open({ 'document-id': 'doc', locale: 'en' });
    const status = find(element, '[role=status]');
    const events = heard('donation-banner:remind');

    const field = find<HTMLInputElement>(element, '#email');
    expect(element.shadowRoot?.activeElement).toBe(field);
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    expect(find(element, '[value=P1M]').getAttribute('aria-busy')).toBe('true');
    expect(find(element, '#email')).toBe(field);

    await waitFor(() => expect(status.textContent).toContain('Thank you! Your reminder is set.'));
    expect(status.textContent).toContain('We will write to you on December 22, 2099.');
    expect(status.isConnected).toBe(true);
    expect(element.shadowRoot?.activeElement).toBe(status);
    expect(reminders).toEqual([
      {
        email: 'reader@example.org',
        subject: '',
        banner: 'banner-1',
        option: 'P1M',
        locale: 'en',
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        contentType: '',
        documentId: 'doc',
        pageUrl: 'http://localhost/',
      },
    ]);
    expect(events).toEqual([
      {
        placement: 'article-end',
        campaign: 'campaign-1',
        banner: 'banner-1',
        way: 'email',
        option: 'P1M',
      },
    ]);

    const decisions = heard('donation-banner:decision');
    const next = loadPage()();
    await waitFor(() => expect(decisions).toHaveLength(1));
    expect(decisions[0]?.decision.considered[0]?.reason).toBe('quiet-reminded');
    expect(isShown(next)).toBe(false);
  });

  test('who closes the banner before the answer has come is left in peace all the same', async () => {
    const element = await open();
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    find(element, '[data-do=close]').click();
    expect(isShown(element)).toBe(false);
    await waitFor(() =>
      expect(
        beacons
          .flat()
          .map(({ event }) => event)
          .sort(),
      ).toEqual(['dismissal', 'reminder']),
    );
    const decisions = heard('donation-banner:decision');
    loadPage()();
    await waitFor(() => expect(decisions).toHaveLength(1));
    expect(decisions[0]?.decision.considered[0]?.reason).toBe('quiet-reminded');
  });

  test('never meets the honeypot', async () => {
    const element = await open();
    const field = find<HTMLInputElement>(element, '[name=subject]');
    expect(field.getAttribute('aria-hidden')).toBe('true');
    expect(field.tabIndex).toBe(-1);
    expect(field.autocomplete).toBe('off');
    expect(stylesFor(aBanner())).toMatch(
      /, \.subject \{\s+position: absolute;\s+width: 1px;[^}]*clip-path: inset\(50%\)/,
    );
    expect(field.labels).toHaveLength(0);
  });

  test('who fills the honeypot in is given away to the server alone', async () => {
    const element = await open();
    find<HTMLInputElement>(element, '[name=subject]').value = 'Cheap watches';
    type(element, '#email', 'program@example.org');
    find(element, '[value=P1M]').click();
    await waitFor(() => expect(find(element, '[role=status]').textContent).toContain('Thank you!'));
    expect(reminders).toEqual([expect.objectContaining({ subject: 'Cheap watches' })]);
  });

  test('finds the typed address still there after an error, and can try again', async () => {
    server.use(http.post(REMINDERS, () => new HttpResponse(null, { status: 500 }), { once: true }));
    const element = await open();
    const field = find<HTMLInputElement>(element, '#email');
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    await waitFor(() =>
      expect(find(element, '#email-error').textContent).toContain('We could not reach the server.'),
    );
    expect(find(element, '#email')).toBe(field);
    expect(field.value).toBe('reader@example.org');
    expect(field.readOnly).toBe(false);

    find(element, '[value=P1M]').click();
    await waitFor(() => expect(find(element, '[role=status]').textContent).toContain('Thank you!'));
  });

  test.each([
    [429, {}, 'That was a lot of requests.'],
    [400, { details: { errors: [{ path: ['email'], message: 'No.' }] } }, 'looks incomplete'],
    [400, { details: { errors: [{ path: ['option'], message: 'No.' }] } }, 'no longer offered'],
    [404, { details: { errors: [{ path: ['banner'], message: 'No.' }] } }, 'no longer offered'],
    [404, {}, 'could not reach'],
  ])('is told what a %i means', async (status, error, message) => {
    server.use(http.post(REMINDERS, () => HttpResponse.json({ data: null, error }, { status })));
    const element = await open();
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    await waitFor(() => expect(find(element, '#email-error').textContent).toContain(message));
  });

  test('sends nothing with an address that looks incomplete, and is led back to the field', async () => {
    const element = await open();
    const events = heard('donation-banner:remind');
    type(element, '#email', 'reader');
    find(element, '[value=P1M]').focus();
    find(element, '[value=P1M]').click();
    expect(find(element, '#email-error').textContent).toContain('That address looks incomplete.');
    expect(element.shadowRoot?.activeElement?.id).toBe('email');
    await settle();
    expect(reminders).toEqual([]);
    expect(events).toEqual([]);
  });

  test('cannot go back from what is being sent', async () => {
    const element = await open();
    type(element, '#email', 'reader@reader.example');
    find(element, '[value=P1M]').click();
    const { dataset } = find(element, 'section');
    expect(dataset['state']).toBe('sending');
    find(element, '[data-do=back]').click();
    expect(dataset['state']).toBe('sending');
    await waitFor(() => expect(dataset['state']).toBe('thanked'));
  });

  test('sends once, however often the buttons are pressed', async () => {
    const element = await open();
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    find(element, '[value=P1M]').click();
    find(element, '[value="2026-12-01"]').click();
    await waitFor(() => expect(find(element, '[role=status]').textContent).toContain('Thank you!'));
    expect(reminders).toHaveLength(1);
  });

  test.each([
    [
      'the box’s own close button',
      (element: HTMLElement) => find(element, '[data-do=back]').click(),
    ],
    [
      'Escape',
      (element: HTMLElement) =>
        void find(element, '#email').dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
        ),
    ],
  ])('goes back to the question with %s', async (_name, leave) => {
    const element = await open();
    leave(element);
    expect(find<HTMLDetailsElement>(element, 'details').open).toBe(false);
    expect(element.shadowRoot?.activeElement).toBe(find(element, 'summary'));
  });

  test('is left in peace while a reminder waits to be confirmed', async () => {
    server.use(http.post(REMINDERS, () => HttpResponse.json({ status: 'unconfirmed' })));
    const element = await open();
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    await waitFor(() => expect(find(element, 'section').dataset['state']).toBe('thanked'));
    const next = loadPage()();
    await settle();
    expect(isShown(next)).toBe(false);
  });

  test('takes back also what waits to be confirmed', async () => {
    const undone: string[] = [];
    server.use(
      http.post(REMINDERS, () => HttpResponse.json({ status: 'unconfirmed', undo: 'sealed' })),
      http.post(`${REMINDERS}/undo`, async ({ request }) => {
        undone.push(await request.text());
        return HttpResponse.json({ status: 'undone' });
      }),
    );
    const element = await open();
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    await waitFor(() => expect(find(element, '[data-do=undo]').isConnected).toBe(true));
    find(element, '[data-do=undo]').click();
    await waitFor(() => expect(find(element, 'section').dataset['state']).toBe('asking'));
    expect(undone).toEqual(['undo=sealed']);
    const next = loadPage()();
    await waitFor(() => expect(isShown(next)).toBe(true));
  });

  test('gets nothing sent where the page cancels the event', async () => {
    const element = await open();
    heard('donation-banner:remind', true);
    type(element, '#email', 'reader@example.org');
    find(element, '[value=P1M]').click();
    await settle();
    expect(reminders).toEqual([]);
    expect(find<HTMLInputElement>(element, '#email').readOnly).toBe(false);
  });
});
