/** @jest-environment node */
import { renderBanner } from '../../public/src/render';
import { aBanner, choicesWith } from './fixtures';

test('the element can be imported where there is no DOM', async () => {
  expect(typeof HTMLElement).toBe('undefined');
  const { DonationBannerElement } = await import('../../public/src/element');
  expect(DonationBannerElement).toBeInstanceOf(Function);
});

test('a banner as HTML, complete before any script runs', () => {
  const html = renderBanner(choicesWith(), {
    documentId: '"><script>',
    origin: 'https://cms.example',
  });
  expect(html).toMatch(
    /^<donation-banner placement="article-end" document-id="&quot;&gt;&lt;script&gt;" origin="https:\/\/cms\.example" rendered="campaign-1 banner-1"><template shadowrootmode="open"><style>/,
  );
  expect(html).toContain('A message from The Harbour Gazette');
  expect(html).toContain('action="https://give.example/"');
  expect(html).toContain('action="https://cms.example/api/donation-banners/reminders"');
  expect(html).toContain(
    '<input type="hidden" name="documentId" value="&quot;&gt;&lt;script&gt;">',
  );
});

test('a prefix that the choices name is kept, for readers without a script and with one', () => {
  const html = renderBanner(
    { ...choicesWith(), apiPrefix: '/v2' },
    { origin: 'https://paper.example/cms/' },
  );
  expect(html).toContain('action="https://paper.example/cms/v2/donation-banners/reminders"');
  expect(html).toMatch(/^<donation-banner[^>]* api-prefix="\/v2"/);
});

test('nothing where there is nothing to show', () => {
  expect(renderBanner(choicesWith(), { placement: 'overlay' })).toBe('');
  expect(renderBanner({ ...choicesWith(), campaigns: [] })).toBe('');
});

test('what an article’s editor attached goes before every priority', () => {
  const choices = choicesWith();
  const pinned = aBanner({ id: 'pinned', heading: 'Attached' });
  const html = renderBanner({
    ...choices,
    campaigns: [
      ...choices.campaigns,
      {
        id: 'pin:pinned',
        placement: 'article-end',
        priority: 0,
        traffic: 100,
        pinned: true,
        variants: [{ banner: 'pinned', weight: 1 }],
      },
    ],
    banners: { ...choices.banners, pinned },
  });
  expect(html).toContain('Attached');
});

test.each([
  ['nl', 'To our readers in Netherlands.'],
  ['nowhere', null],
])('a reader in %s', (country, sentence) => {
  const banner = aBanner({ body: ['<p>To our readers in {country}.</p>', '<p>Hello.</p>'] });
  const html = renderBanner(choicesWith(banner), { country });
  expect(html).toContain('<p>Hello.</p>');
  expect(/<p>To our[^<]*/.exec(html)?.[0].slice(3) ?? null).toBe(sentence);
});
