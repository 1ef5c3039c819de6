import { waitFor } from '@testing-library/dom';
import axe from 'axe-core';
import Cookies from 'js-cookie';
import { delay, http, HttpResponse } from 'msw';

import { view } from '../../public/src/view';
import { aBanner, aContext, anAppeal, choicesWith } from './fixtures';
import {
  CHOICES,
  asked,
  find,
  heard,
  isShown,
  loadPage,
  near,
  open,
  server,
  settle,
  shown,
  type,
} from './page';

test('a preview link’s token goes along with the question', async () => {
  await shown({ preview: 'signed.token' });
  expect(asked[0]!.searchParams.get('preview')).toBe('signed.token');
});

describe('closing', () => {
  test('leaves nothing behind, and nothing on the next page', async () => {
    const element = await near();
    const events = heard('donation-banner:close');
    find(element, '[data-do=close]').click();
    expect(element.shadowRoot?.childNodes).toHaveLength(0);
    expect(element.hidden).toBe(true);
    expect(events).toHaveLength(1);
    const next = loadPage()();
    await settle();
    expect(isShown(next)).toBe(false);
  });

  test('stays where the page cancels the event', async () => {
    const element = await near();
    heard('donation-banner:close', true);
    find(element, '[data-do=close]').click();
    expect(isShown(element)).toBe(true);
    expect(Cookies.get('donation-banners')).not.toContain('banner-1');
  });

  test('with consent denied keeps the dismissal alone', async () => {
    const element = await near({ consent: 'denied' });
    expect(Cookies.get('donation-banners')).toBeUndefined();
    find(element, '[data-do=close]').click();
    expect(Object.keys(JSON.parse(Cookies.get('donation-banners')!))).toEqual(['quiet']);
  });
});

describe('whatever fails, nothing is shown and nothing is said', () => {
  test.each([
    ['the server is down', () => HttpResponse.error()],
    ['the server answers 500', () => new HttpResponse('oops', { status: 500 })],
    ['the article is not published', () => new HttpResponse(null, { status: 404 })],
    ['the answer is no JSON', () => HttpResponse.text('<html>')],
    ['the answer is other JSON', () => HttpResponse.json({ campaigns: [null], banners: {} })],
    [
      'the banner is broken',
      () => HttpResponse.json({ ...choicesWith(), banners: { 'banner-1': { id: 'banner-1' } } }),
    ],
  ])('%s', async (_name, answer) => {
    let answered = 0;
    server.use(
      http.get(CHOICES, () => {
        answered += 1;
        return answer();
      }),
    );
    const element = loadPage()();
    await waitFor(() => expect(answered).toBe(1));
    await settle();
    expect(isShown(element)).toBe(false);
    expect(element.shadowRoot?.childNodes.length ?? 0).toBe(0);
  });

  test('a banner that is mended later shows, and asks the page once per press', async () => {
    server.use(
      http.get(
        CHOICES,
        () => HttpResponse.json(choicesWith({ ...aBanner(), html: null } as never)),
        { once: true },
      ),
    );
    const element = loadPage()();
    await settle();
    element.setAttribute('locale', 'en');
    await waitFor(() => expect(isShown(element)).toBe(true));
    const events = heard('donation-banner:close');
    find(element, '[data-do=close]').click();
    await waitFor(() => expect(events).toHaveLength(1));
    await settle();
    expect(events).toHaveLength(1);
  });

  test('nothing is shown before it is decided, nor in an unknown placement', async () => {
    const add = loadPage();
    const element = add({ placement: 'somewhere' });
    expect(element.hidden).toBe(true);
    await settle();
    expect(isShown(element)).toBe(false);
  });

  test('nothing is shown where the page cancels the decision', async () => {
    const decisions = heard('donation-banner:decision', true);
    const element = loadPage()();
    await waitFor(() => expect(decisions).toHaveLength(1));
    expect(decisions[0]?.decision.show).toEqual({ campaign: 'campaign-1', banner: 'banner-1' });
    await settle();
    expect(isShown(element)).toBe(false);
  });
});

describe('loading', () => {
  test('elements with the same question share one request', async () => {
    const add = loadPage();
    const elements = [add(), add(), add({ 'document-id': 'other' })];
    await waitFor(() => expect(elements.every(isShown)).toBe(true));
    expect(asked.map(({ search }) => search)).toEqual(['', '?documentId=other']);
  });

  test('several attributes set in a row decide anew, once', async () => {
    const element = await shown();
    const other = aBanner({ id: 'banner-2', heading: 'Another message' });
    server.use(
      http.get(CHOICES, ({ request }) => {
        asked.push(new URL(request.url));
        return HttpResponse.json(choicesWith(other));
      }),
    );
    element.setAttribute('content-type', 'api::article.article');
    element.setAttribute('document-id', 'two');
    await waitFor(() => expect(find(element, 'h2').textContent).toBe('Another message'));
    expect(asked).toHaveLength(2);
  });

  test('the same banner, decided anew, keeps what the reader typed', async () => {
    const element = await open();
    type(element, '#email', 'reader@');
    element.setAttribute('country', 'DE');
    await waitFor(() => expect(asked).toHaveLength(2));
    await settle();
    expect(find<HTMLInputElement>(element, '#email').value).toBe('reader@');
  });

  test('an element that is removed while it loads shows nothing; one that shares the request goes on', async () => {
    let answered = 0;
    server.use(
      http.get(CHOICES, async () => {
        await delay(100);
        answered += 1;
        return HttpResponse.json(choicesWith());
      }),
    );
    const add = loadPage();
    const [first, second] = [add(), add()];
    await settle();
    first.remove();
    await waitFor(() => expect(isShown(second)).toBe(true));
    expect(answered).toBe(1);
    expect(isShown(first)).toBe(false);
  });

  test('an element that moves within the page is shown there', async () => {
    const element = await shown();
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await settle();
    expect(isShown(element)).toBe(true);
  });
});

test('the element registers itself once, however often it is loaded', async () => {
  await import('../../public/src/element');
  const registered = customElements.get('donation-banner');
  expect(registered).toBeDefined();
  jest.isolateModules(() => jest.requireActual('../../public/src/element'));
  expect(customElements.get('donation-banner')).toBe(registered);
});

describe('what a server has drawn', () => {
  const rendered = (html: string): HTMLElement => {
    const element = loadPage()({ rendered: 'campaign-1 banner-1' });
    element.attachShadow({ mode: 'open' }).innerHTML = html;
    return element;
  };

  test('stays as it is, and comes to life', async () => {
    const element = rendered(view(anAppeal(), { name: 'asking' }, aContext(anAppeal())));
    const heading = find(element, 'h2');
    expect(element.hidden).toBe(false);
    await settle();
    expect(find(element, 'h2')).toBe(heading);
    const events = heard('donation-banner:close');
    find(element, '[data-do=close]').click();
    await settle();
    expect(events).toHaveLength(1);
    expect(isShown(element)).toBe(false);
  });

  test('stays where the CMS cannot be reached', async () => {
    server.use(http.get(CHOICES, () => HttpResponse.error()));
    const element = rendered('<section><h2>Drawn</h2></section>');
    await settle();
    expect(isShown(element)).toBe(true);
  });

  test('goes where the campaign has ended', async () => {
    server.use(http.get(CHOICES, () => HttpResponse.json({ ...choicesWith(), campaigns: [] })));
    const element = rendered('<section><h2>Drawn</h2></section>');
    await settle();
    expect(isShown(element)).toBe(false);
  });
});

test.each(['asking', 'reminding', 'error'])('axe finds nothing to mend while %s', async (state) => {
  // axe tries a canvas, which jsdom has not.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const element = await (state === 'asking' ? near() : open());
  if (state === 'error') {
    find(element, '[name=option]').click();
  }
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
