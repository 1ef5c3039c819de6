import { find, heard, shown, type } from './page';

describe('a reader who gives', () => {
  const press = (element: HTMLElement): MouseEvent => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    find(element, '.continue').dispatchEvent(event);
    return event;
  };
  // jsdom reports that it cannot navigate; what matters here is who was asked, and whether it was stopped.
  beforeEach(() => document.addEventListener('click', stop));
  afterEach(() => document.removeEventListener('click', stop));
  let stopped = false;
  const stop = (event: Event): void => {
    if (event.composedPath()[0] instanceof HTMLAnchorElement) {
      stopped = event.defaultPrevented;
      event.preventDefault();
    }
  };

  const pick = (element: HTMLElement, selector: string): void => find(element, selector).click();

  test('finds the link up to date with what is chosen', async () => {
    const element = await shown();
    const link = find<HTMLAnchorElement>(element, '.continue');
    const events = heard('donation-banner:continue');
    pick(element, '[name=amount][value="10"]');
    expect(link.href).toBe('https://give.example/?amount=10&in=USD&every=monthly');
    pick(element, '[name=ask][value="0"]');
    expect(link.href).toBe('https://give.example/?amount=25&in=USD&every=once');
    expect(find<HTMLInputElement>(element, '[name=amount]:checked').value).toBe('25');
    press(element);
    expect(stopped).toBe(false);
    expect(events).toEqual([
      {
        placement: 'article-end',
        campaign: 'campaign-1',
        banner: 'banner-1',
        gift: { amount: 25, currency: 'USD', frequency: 'once' },
        url: link.href,
      },
    ]);
  });

  test('finds the suggested amount chosen after another frequency, whatever was pressed before', async () => {
    const element = await shown();
    for (const amount of ['10', '5', '2']) {
      pick(element, `[name=amount][value="${amount}"]`);
    }
    pick(element, '[name=ask][value="0"]');
    expect(find<HTMLInputElement>(element, '[name=amount]:checked').value).toBe('25');
  });

  test('can name an amount, and is told where it cannot be paid', async () => {
    const element = await shown();
    pick(element, '[name=amount][value=other]');
    const field = find<HTMLInputElement>(element, '[name=other]');
    expect(element.shadowRoot?.activeElement).toBe(field);
    find(element, '.continue').focus();
    press(element);
    expect(stopped).toBe(true);
    expect(find(element, '#amount-error').textContent).toBe('Please enter an amount such as $5.');
    expect(element.shadowRoot?.activeElement).toBe(field);
    type(element, '[name=other]', '7,50');
    expect(find(element, '#amount-error').textContent).toBe('');
    expect(find<HTMLAnchorElement>(element, '.continue').href).toContain('amount=7.5&');
    press(element);
    expect(stopped).toBe(false);
  });

  test('stays where the page cancels the event', async () => {
    const element = await shown();
    heard('donation-banner:continue', true);
    press(element);
    expect(stopped).toBe(true);
  });

  test('keeps what was typed when the box below opens', async () => {
    const element = await shown();
    pick(element, '[name=amount][value=other]');
    type(element, '[name=other]', '12');
    pick(element, '.link');
    expect(find<HTMLInputElement>(element, '[name=other]').value).toBe('12');
    expect(find<HTMLInputElement>(element, '[name=amount]:checked').value).toBe('other');
  });
});
