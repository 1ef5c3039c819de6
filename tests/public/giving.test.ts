import { http, HttpResponse } from 'msw';

import type { Banner } from '../../domain/src/banner';
import { aBanner, choicesWith } from './fixtures';
import { CHOICES, find, heard, near, server, settle, shown } from './page';

describe('a reader who gives', () => {
  const LINK = 'https://give.example/{amount}/{currency}/{frequency}';

  // jsdom cannot navigate; what matters here is who was asked, and where it would lead.
  beforeEach(() => document.addEventListener('click', stay));
  afterEach(() => document.removeEventListener('click', stay));
  let followed: string | undefined;
  const stay = (event: Event): void => {
    const [target] = event.composedPath();
    if (target instanceof HTMLAnchorElement) {
      followed = event.defaultPrevented ? undefined : target.href;
      event.preventDefault();
    }
  };
  const banner = (): Banner => aBanner({ donateUrl: LINK });
  const nearLink = async (): Promise<HTMLElement> => {
    server.use(http.get(CHOICES, () => HttpResponse.json(choicesWith(banner()))));
    followed = undefined;
    return near();
  };
  const gift = (element: HTMLElement, frequency: string): HTMLElement =>
    find(element, `.gift[data-frequency=${frequency}]`);
  /** Browsers make a click of an arrow key, too. */
  const pick = (form: HTMLElement, amount: string, by = 'pointerdown'): void => {
    const option = form.querySelector<HTMLElement>(`[value="${amount}"]`)!;
    option.dispatchEvent(new Event(by, { bubbles: true }));
    option.focus();
    option.click();
  };
  const press = (form: HTMLElement): void => form.querySelector<HTMLElement>('.continue')!.click();

  test('is led to what they chose', async () => {
    const element = await nearLink();
    const events = heard('donation-banner:continue');
    pick(gift(element, 'monthly'), '10');
    press(gift(element, 'monthly'));
    expect(followed).toBe('https://give.example/10/USD/monthly');
    press(gift(element, 'once'));
    expect(followed).toBe('https://give.example/25/USD/once');
    expect(events).toEqual([
      expect.objectContaining({ gift: { amount: 10, currency: 'USD', frequency: 'monthly' } }),
      {
        placement: 'article-end',
        campaign: 'campaign-1',
        banner: 'banner-1',
        gift: { amount: 25, currency: 'USD', frequency: 'once' },
        url: 'https://give.example/25/USD/once',
      },
    ]);
  });

  test('is led there too where Continue was pressed before the rest had loaded', async () => {
    server.use(http.get(CHOICES, () => HttpResponse.json(choicesWith(banner()))));
    const element = await shown();
    followed = undefined;
    pick(gift(element, 'monthly'), '2');
    press(gift(element, 'monthly'));
    await settle();
    expect(followed).toBe('https://give.example/2/USD/monthly');
  });

  test('is led to the suggested amount where the rest cannot be loaded', async () => {
    server.use(http.get(CHOICES, () => HttpResponse.json(choicesWith(banner()))));
    const element = await shown();
    (element.constructor as unknown as { loadLater: () => Promise<never> }).loadLater = () =>
      Promise.reject(new Error('blocked'));
    element.setAttribute('locale', 'en');
    await settle();
    element.remove();
    document.body.append(element);
    await settle();
    followed = undefined;
    press(gift(element, 'monthly'));
    await settle();
    expect(followed).toBe('https://give.example/5/USD/monthly');
  });

  test('can name an amount, and is told where it cannot be paid', async () => {
    const element = await nearLink();
    const form = gift(element, 'monthly');
    const field = form.querySelector<HTMLInputElement>('.other input')!;
    pick(form, '5');
    pick(form, 'other', 'keydown');
    expect(element.shadowRoot?.activeElement).toBe(form.querySelector('[value=other]'));
    pick(form, '5');
    pick(form, 'other');
    expect(element.shadowRoot?.activeElement).toBe(field);
    for (const typed of ['', 'five', '0.5', '1000000', '5.555']) {
      field.value = typed;
      form.querySelector<HTMLElement>('.continue')!.focus();
      press(form);
      expect(followed).toBeUndefined();
      expect(form.querySelector('.error')?.textContent).toBe(
        'Please enter an amount between $1 and $10,000.',
      );
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(element.shadowRoot?.activeElement).toBe(field);
    }
    field.value = '٧٫٥';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(form.querySelector('.error')?.textContent).toBe('');
    press(form);
    expect(followed).toBe('https://give.example/7.5/USD/monthly');
  });

  test('is asked what they mean where an amount could be two', async () => {
    const form = gift(await nearLink(), 'monthly');
    const field = form.querySelector<HTMLInputElement>('.other input')!;
    pick(form, 'other');
    field.value = '1.500';
    press(form);
    expect(followed).toBeUndefined();
    expect(form.querySelector('.error')?.textContent).toBe('Do you mean 1.5 or 1500?');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    field.value = '1500';
    press(form);
    expect(followed).toBe('https://give.example/1500/USD/monthly');
  });

  test.each([
    ['$7', '7'],
    ['7,-', '7'],
    ['1,500', '1500'],
    ['US$ 2.50', undefined],
    ['10,00,0', undefined],
    ['€7', undefined],
  ])('leads with %s to %s', async (typed, amount) => {
    const form = gift(await nearLink(), 'monthly');
    pick(form, 'other');
    form.querySelector<HTMLInputElement>('.other input')!.value = typed;
    press(form);
    expect(followed).toBe(amount && `https://give.example/${amount}/USD/monthly`);
  });

  test('can type what a banner in Bengali writes', async () => {
    const bengali = aBanner({ locale: 'bn', donateUrl: LINK });
    server.use(http.get(CHOICES, () => HttpResponse.json(choicesWith(bengali))));
    const form = gift(await near(), 'monthly');
    const [first] = form.querySelectorAll('.options span');
    expect(first?.textContent).toBe('২$');
    pick(form, 'other');
    form.querySelector<HTMLInputElement>('.other input')!.value = '২$';
    press(form);
    expect(followed).toBe('https://give.example/2/USD/monthly');
  });

  test('stays where the page cancels the event', async () => {
    const element = await nearLink();
    heard('donation-banner:continue', true);
    press(gift(element, 'once'));
    expect(followed).toBeUndefined();
  });

  test('gives through a form where the link allows one, which works without a script', async () => {
    const element = await near();
    const form = gift(element, 'monthly') as HTMLFormElement;
    expect(form.action).toBe('https://give.example/');
    expect(form.method).toBe('get');
    const sent = Array.from(form.elements as HTMLCollectionOf<HTMLInputElement>).filter(
      ({ name, type, checked }) => name && (type !== 'radio' || checked),
    );
    expect(Object.fromEntries(sent.map(({ name, value }) => [name, value]))).toEqual({
      amount: '5',
      in: 'USD',
      every: 'monthly',
    });
    const events = heard('donation-banner:continue', true);
    press(form);
    expect(events).toEqual([
      expect.objectContaining({ url: 'https://give.example/?amount=5&in=USD&every=monthly' }),
    ]);
  });

  test('is asked in the currency of their country, else in the first', async () => {
    const { ask } = aBanner();
    const asks = [
      ...ask.map((each) => ({ ...each, countries: ['US'] })),
      ...ask.map((each) => ({ ...each, currency: 'EUR', countries: ['DE', 'FR'] })),
    ];
    server.use(http.get(CHOICES, () => HttpResponse.json(choicesWith(aBanner({ ask: asks })))));
    const amounts = (element: HTMLElement): string[] =>
      Array.from(
        element.shadowRoot!.querySelectorAll('.gift[data-frequency=monthly] .options label'),
        (label) => label.textContent ?? '',
      );
    const abroad = await shown({ country: 'fr' });
    expect(amounts(abroad)).toEqual(['€2', '€5', '€10', 'Other']);
    expect(find(abroad, '.body').textContent).toContain('Give €2 a month.');
    expect(amounts(await shown({ country: 'JP' }))[0]).toBe('$2');
    expect(amounts(await shown())[0]).toBe('$2');
  });

  test('keeps what was typed when the box below opens', async () => {
    const element = await nearLink();
    const form = gift(element, 'monthly');
    pick(form, 'other');
    form.querySelector<HTMLInputElement>('.other input')!.value = '12';
    find<HTMLDetailsElement>(element, 'details').open = true;
    await settle();
    expect(form.querySelector<HTMLInputElement>('.other input')!.value).toBe('12');
    expect(form.querySelector<HTMLInputElement>('input:checked')!.value).toBe('other');
  });
});
