import type { Banner } from '../../domain/src/banner';
import { textsFor } from '../../domain/src/texts';
import type { BannerState } from '../../public/src/state';
import { view, type ViewContext } from '../../public/src/view';
import { aBanner, aContext, paragraph } from './fixtures';

const ASKING: BannerState = { name: 'asking' };

/** What a reader gets, as elements. */
const draw = (
  banner: Banner,
  state: BannerState = ASKING,
  context: Partial<ViewContext> = {},
): HTMLElement => {
  const place = document.createElement('div');
  place.innerHTML = view(banner, state, aContext(banner, context));
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
      body: [paragraph(evil)],
      continueLabel: evil,
      reminder: {
        question: evil,
        linkLabel: evil,
        emailLabel: evil,
        consentText: evil,
        thanks: evil,
        options: [{ label: evil, after: evil }],
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
    for (const selector of ['h2', '.body p', '.continue', '.link', 'form label', '.consent']) {
      expect(find(place, selector).textContent).toBe(evil);
    }
    expect(find<HTMLInputElement>(place, '#email').value).toBe(evil);
    expect(find<HTMLButtonElement>(place, '[type=submit]').value).toBe(evil);
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
  test('javascript: links in the body lose their address but keep their words', () => {
    const place = draw(
      aBanner({
        body: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                url: 'javascript:alert(1)',
                children: [{ type: 'text', text: 'Click' }],
              },
            ],
          },
        ],
      }),
    );
    expect(place.querySelector('.body a')).toBeNull();
    expect(find(place, '.body').textContent).toBe('Click');
  });

  test('a donate address that is no http address leads nowhere', () => {
    const place = draw(aBanner({ donateUrl: 'javascript:alert({amount})' }));
    expect(find(place, '.continue').hasAttribute('href')).toBe(false);
  });

  test('images of the server itself are found there, javascript: ones are dropped', () => {
    const image = { url: '/uploads/a.jpg', alternativeText: 'A harbour', width: 300, height: 200 };
    const place = draw(aBanner({ image }), ASKING, { origin: 'https://cms.example' });
    expect(find<HTMLImageElement>(place, 'img').src).toBe('https://cms.example/uploads/a.jpg');
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
      body: [paragraph('To our readers in {country}.'), paragraph('On this {weekday} in {month}.')],
    });
    expect(texts(draw(banner), '.body p')).toEqual(['On this Sunday in November.']);
    expect(texts(draw(banner, ASKING, { reader: { country: 'nl' } }), '.body p')[0]).toBe(
      'To our readers in Netherlands.',
    );
    expect(texts(draw(banner, ASKING, { reader: { country: 'nowhere' } }), '.body p')).toHaveLength(
      1,
    );
  });

  test('offers each frequency and amount as a radio, monthly and the suggested amount first chosen', () => {
    const place = draw(aBanner());
    expect(texts(place, '[part=frequencies] label')).toEqual(['Once', 'Monthly']);
    expect(texts(place, '[part=amounts] label')).toEqual(['$2', '$5', '$10', 'Other']);
    expect(texts(place, 'label:has(:checked)')).toEqual(['Monthly', '$5']);
    expect(find<HTMLAnchorElement>(place, '.continue').href).toBe(
      'https://give.example/?amount=5&in=USD&every=monthly',
    );
    expect(find(place, '.continue').hasAttribute('target')).toBe(false);
  });

  test('tells two currencies of one frequency apart', () => {
    const [ask] = aBanner().ask;
    const place = draw(aBanner({ ask: [ask!, { ...ask!, currency: 'EUR' }] }));
    expect(texts(place, '[part=frequencies] label')).toEqual(['Once (USD)', 'Once (EUR)']);
  });

  test('says how often where there is nothing to choose', () => {
    const place = draw(aBanner({ ask: aBanner().ask.slice(1) }));
    expect(place.querySelector('[part=frequencies]')).toBeNull();
    expect(find(place, '.frequency').textContent).toBe('Monthly');
  });

  test('an amount that cannot be paid is refused next to its field, with an example', () => {
    const choice = { ask: 1, amount: 'other', typed: 'five', refused: true } as const;
    const place = draw(aBanner(), ASKING, { choice });
    const field = find<HTMLInputElement>(place, '[name=other]');
    expect(field.value).toBe('five');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const error = find(place, `#${field.getAttribute('aria-describedby')}`);
    expect(error.getAttribute('role')).toBe('alert');
    expect(error.textContent).toBe('Please enter an amount such as $5.');
  });

  test('the close button is last in the document, and absent where a banner cannot be closed', () => {
    const place = draw(aBanner());
    expect(find(place, 'section').lastElementChild?.getAttribute('aria-label')).toBe('Close');
    expect(draw(aBanner({ closable: false })).querySelector('[data-do=close]')).toBeNull();
  });

  test('is written from right to left in Arabic', () => {
    const section = find(draw(aBanner({ locale: 'ar' })), 'section');
    expect([section.lang, section.dir]).toEqual(['ar', 'rtl']);
  });

  test('invites only while an option lies ahead', () => {
    const december = aContext(aBanner(), { now: new Date(2026, 11, 2) });
    const open: BannerState = { name: 'reminding', email: '' };
    expect(texts(draw(aBanner(), open, december), '[type=submit]')).toEqual([
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
    expect(texts(place, '[type=submit]')).toEqual([
      'Remind me next month',
      'Remind me in December',
    ]);
    expect(place.querySelector('.continue')).not.toBeNull();
    expect(find(place, '.link').getAttribute('aria-expanded')).toBe('true');
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
    expect(texts(place, '[role=status] p')).toEqual([
      'Thank you! Your reminder is set.',
      'We will write to you on December 22, 2026.',
    ]);
    expect(place.querySelector('form, .link')).toBeNull();
  });

  test('an option can name the month in which it comes, in the banner’s language', () => {
    const options = [
      { label: 'Remind me {month}', after: 'P3M' },
      { label: 'Remind me {month}', after: '2027-05-01' },
    ];
    const banner = (locale: string) =>
      aBanner({ locale, reminder: { ...aBanner().reminder!, options } });
    const context = (locale: string) => ({
      ...aContext(banner(locale)),
      now: new Date(2026, 10, 30, 12),
      texts: textsFor(locale).banner,
    });
    const labels = (locale: string) =>
      view(banner(locale), { name: 'reminding', email: '' }, context(locale)).match(
        /Remind me i\w \w+/g,
      );
    expect(labels('en')).toEqual(['Remind me in February', 'Remind me in May']);
    expect(labels('de')).toEqual(['Remind me im Februar', 'Remind me im Mai']);
  });

  test('a reminder that waits to be confirmed is not called set', () => {
    const place = draw(aBanner(), { name: 'thanked' });
    expect(texts(place, '[role=status] p')).toEqual([
      'One more step: please open the e-mail that we have just sent you, and confirm.',
    ]);
  });

  test('the live region is there, empty, before there is anything to say', () => {
    expect(find(draw(aBanner()), '[role=status]').textContent).toBe('');
  });

  test('closed is nothing at all', () => {
    expect(view(aBanner(), { name: 'closed' }, aContext(aBanner()))).toBe('');
  });
});
