import type { Appeal } from '../../domain/src/banner';
import type { BannerState } from '../../public/src/state';
import { view, type ViewContext } from '../../public/src/view';
import { aBanner, aContext } from './fixtures';

const ASKING: BannerState = { name: 'asking' };

/** What a reader gets, as elements. */
const draw = (
  banner: Appeal,
  state: BannerState = ASKING,
  context: Partial<ViewContext> = {},
  reader: { country?: string } = {},
): HTMLElement => {
  const place = document.createElement('div');
  place.innerHTML = view(banner, state, aContext(banner, context, reader));
  return place;
};

const find = <E extends Element = HTMLElement>(place: ParentNode, selector: string): E => {
  const found = place.querySelector<E>(selector);
  if (!found) {
    throw new Error(`There is no ${selector}.`);
  }
  return found;
};

const texts = (place: ParentNode, selector: string): string[] =>
  Array.from(place.querySelectorAll(selector), (element) => element.textContent ?? '');

describe('what was typed', () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
  const place = draw(
    aBanner({
      locale: 'en',
      heading: evil,
      continueLabel: evil,
      reminder: {
        question: evil,
        linkLabel: evil,
        emailLabel: evil,
        consentText: evil,
        thanks: evil,
        options: [{ label: evil, after: `P1M"><img>` }],
        onDevice: true,
        calendar: true,
      },
    }),
    { name: 'reminding', email: evil },
    {
      texts: Object.fromEntries(
        Object.keys(aContext(aBanner()).texts).map((key) => [key, evil]),
      ) as never,
    },
  );

  test('is shown as text everywhere, never read as HTML', () => {
    expect(place.querySelectorAll('script, img')).toHaveLength(0);
    for (const selector of ['h2', '.continue', '.link', '.email label', '.consent']) {
      expect(find(place, selector).textContent).toBe(evil);
    }
    expect(find<HTMLInputElement>(place, '#email').value).toBe(evil);
    expect(find<HTMLButtonElement>(place, '[name=option]').value).toBe(`P1M"><img>`);
    expect(find(place, '.close').getAttribute('aria-label')).toBe(evil);
  });

  test('cannot break out of the language or an image', () => {
    const image = { url: 'https://cms.example/a.jpg?"><script>', alternativeText: '"><script>' };
    const drawn = draw(aBanner({ image }));
    expect(drawn.querySelector('script')).toBeNull();
    expect(find<HTMLImageElement>(drawn, 'img').alt).toBe('"><script>');
  });
});

describe('addresses', () => {
  test('a donate address that is no http address leads nowhere', () => {
    const place = draw(aBanner({ donateUrl: 'javascript:alert({amount})' }));
    expect(find(place, '.continue').hasAttribute('href')).toBe(false);
    expect(find(place, '.gift').hasAttribute('action')).toBe(false);
  });

  test('an image is shown from http(s) alone', () => {
    const image = {
      url: 'https://cms.example/a.jpg',
      alternativeText: '',
      width: 300,
      height: 200,
    };
    expect(find<HTMLImageElement>(draw(aBanner({ image })), 'img').width).toBe(300);
    expect(
      draw(aBanner({ image: { ...image, url: 'javascript:1' } })).querySelector('img'),
    ).toBeNull();
  });
});

describe('asking', () => {
  test('shows the copy under a heading that names the section, with its placeholders filled in', () => {
    const place = draw(aBanner());
    const section = find(place, 'section');
    expect(section.getAttribute('aria-labelledby')).toBe(find(place, 'h2').id);
    expect(texts(place, '.body p')).toEqual(['Dear readers,', 'Give $2 a month.']);
  });

  test('leaves out a block that speaks of something unknown', () => {
    const banner = aBanner({
      body: ['<p>To our readers in {country}.</p>', '<p>On this {weekday} in {month}.</p>'],
    });
    const body = (country?: string): string[] =>
      texts(draw(banner, ASKING, {}, country ? { country } : {}), '.body p');
    expect(body()).toEqual(['On this Sunday in November.']);
    expect(body('NL')[0]).toBe('To our readers in Netherlands.');
    expect(body('ZX')).toHaveLength(1);
  });

  test('offers each frequency and its amounts as radios, monthly and the suggested amounts first chosen', () => {
    const place = draw(aBanner());
    expect(texts(place, '[part=frequencies] label')).toEqual(['Once', 'Monthly']);
    expect(Array.from(place.querySelectorAll('.gift'), (gift) => texts(gift, 'label'))).toEqual([
      ['$5', '$25', 'Other'],
      ['$2', '$5', '$10', 'Other'],
    ]);
    expect(texts(place, 'label:has(:checked)')).toEqual(['Monthly', '$25', '$5']);
  });

  test('a link that no form can be sent to leads to the suggested gift', () => {
    const donateUrl = 'https://give.example/{frequency}/{amount}#in-{currency}';
    const place = draw(aBanner({ donateUrl }));
    expect(Array.from(place.querySelectorAll('a'), ({ href }) => href)).toEqual([
      'https://give.example/once/25#in-USD',
      'https://give.example/monthly/5#in-USD',
    ]);
    expect(place.querySelector('button.continue')).toBeNull();
  });

  test('asks once for each currency', () => {
    const [ask] = aBanner().ask;
    const place = draw(aBanner({ ask: [ask!, { ...ask!, currency: 'EUR' }] }));
    expect(
      Array.from(place.querySelectorAll<HTMLElement>('.ask'), ({ dataset }) => dataset['currency']),
    ).toEqual(['USD', 'EUR']);
  });

  test('says how often where there is nothing to choose', () => {
    const place = draw(aBanner({ ask: aBanner().ask.slice(1) }));
    expect(place.querySelector('[part=frequencies]')).toBeNull();
    expect(find(place, '.frequency').textContent).toBe('Monthly');
  });

  test('an amount of the reader’s own has a field with bounds, and a sentence that names them', () => {
    const field = find<HTMLInputElement>(draw(aBanner()), '.gift:last-of-type .other input');
    expect([field.min, field.max]).toEqual(['1', '10000']);
    expect(field.dataset['error']).toBe('Please enter an amount between $1 and $10,000.');
    expect(field.labels ?? []).toHaveLength(0);
    expect(field.getAttribute('aria-label')).toBe('Other (USD)');
  });

  test('the close button is last in the document, and absent where a banner cannot be closed', () => {
    const place = draw(aBanner());
    const controls = place.querySelectorAll('a, button, summary');
    expect(controls[controls.length - 1]?.getAttribute('aria-label')).toBe('Close');
    expect(draw(aBanner({ closable: false })).querySelector('[data-do=close]')).toBeNull();
  });

  test('is written from right to left in Arabic', () => {
    const section = find(draw(aBanner({ locale: 'ar' })), 'section');
    expect([section.lang, section.dir]).toEqual(['ar', 'rtl']);
  });

  test('invites only while an option lies ahead', () => {
    const december = { now: new Date(2026, 11, 2) };
    const open: BannerState = { name: 'reminding', email: '' };
    expect(texts(draw(aBanner(), open, december), '[name=option]')).toEqual([
      'Remind me next month',
    ]);
    const reminder = {
      ...aBanner().reminder!,
      options: [{ label: 'In December', after: '2026-12-01' }],
    };
    expect(draw(aBanner({ reminder })).querySelector('.link')).not.toBeNull();
    expect(draw(aBanner({ reminder }), ASKING, december).querySelector('.link')).toBeNull();
  });

  test('an option for today has not passed yet', () => {
    const reminder = {
      ...aBanner().reminder!,
      options: [{ label: 'In December', after: '2026-12-01' }],
    };
    const place = draw(aBanner({ reminder }), ASKING, { now: new Date(2026, 11, 1, 23) });
    expect(place.querySelector('.link')).not.toBeNull();
  });
});

describe('the other states', () => {
  test('reminding has a labelled e-mail field and one button per option, the ask still there', () => {
    const place = draw(aBanner(), { name: 'reminding', email: 'a@' });
    const field = find<HTMLInputElement>(place, '#email');
    expect(field.labels?.[0]?.textContent).toBe('E-mail');
    expect(field.value).toBe('a@');
    expect(texts(place, '[name=option]')).toEqual([
      'Remind me next month',
      'Remind me in December',
    ]);
    expect(place.querySelector('.continue')).not.toBeNull();
    expect(find<HTMLDetailsElement>(place, 'details').open).toBe(true);
  });

  test('an error stands next to the field and describes it', () => {
    const place = draw(aBanner(), { name: 'reminding', email: 'a@', error: 'emailInvalid' });
    const field = find(place, '#email');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const error = find(place, `#${field.getAttribute('aria-describedby')}`);
    expect(error.getAttribute('role')).toBe('alert');
    expect(error.textContent).toContain('That address looks incomplete.');
  });

  test('sending keeps everything and marks the pressed button as busy', () => {
    const place = draw(aBanner(), { name: 'sending', email: 'a@b.example', option: 'P1M' });
    expect(texts(place, '[aria-busy=true]')).toEqual(['Remind me next month']);
    expect(texts(place, '[aria-disabled=true]')).toHaveLength(2);
    expect(find(place, '[role=status]').textContent).toBe('Setting your reminder…');
  });

  test('thanked says so in the live region, with the day in words', () => {
    const place = draw(aBanner(), { name: 'thanked', dueAt: '2026-12-22T12:00:00Z' });
    expect(texts(place, '[role=status] p:not(:empty)')).toEqual([
      'Thank you! Your reminder is set.',
      'We will write to you on December 22, 2026.',
      'Undo',
    ]);
    expect(find(place, 'section').dataset['state']).toBe('thanked');
  });

  test('an option can name the month in which it comes, in the banner’s language', () => {
    const options = [
      { label: 'Remind me {month}', after: 'P3M' },
      { label: 'Remind me {month}', after: '2027-05-01' },
    ];
    const banner = (locale: string) =>
      aBanner({ locale, reminder: { ...aBanner().reminder!, options } });
    const context = (locale: string) =>
      aContext(banner(locale), { now: new Date(2026, 10, 30, 12) });
    const labels = (locale: string) =>
      view(banner(locale), { name: 'reminding', email: '' }, context(locale)).match(
        /Remind me i\w \w+/g,
      );
    expect(labels('en')).toEqual(['Remind me in February', 'Remind me in May']);
    expect(labels('de')).toEqual(['Remind me im Februar', 'Remind me im Mai']);
  });

  test('a reminder that waits to be confirmed is not called set', () => {
    const place = draw(aBanner(), { name: 'thanked' });
    expect(texts(place, '[role=status] p:not(:empty)')).toEqual([
      'One more step: please open the e-mail that we have just sent you, and confirm.',
      'Undo',
    ]);
  });

  test('the live region is there, empty, before there is anything to say', () => {
    expect(find(draw(aBanner()), '[role=status]').textContent).toBe('');
  });

  test('closed is nothing at all', () => {
    expect(view(aBanner(), { name: 'closed' }, aContext(aBanner()))).toBe('');
  });
});
