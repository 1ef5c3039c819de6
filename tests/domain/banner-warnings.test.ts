import type { BannerForm } from '../../domain/src/banner-rules';
import { bannerWarnings } from '../../domain/src/banner-warnings';
import { drawnBanner } from '../../domain/src/reader-banner';

const warningsOf = (form: BannerForm) => [...bannerWarnings(form)];

describe('warnings', () => {
  it('name colours that are too much alike, by WCAG 2.2', () => {
    expect(warningsOf({ appearance: { text: '#fff', background: '#ffcc00' } })).toEqual([
      { kind: 'text', front: '#fff', back: '#ffcc00', ratio: 1.5, wanted: 4.5 },
    ]);
    expect(warningsOf({ appearance: { accent: '#ffcc00' } })).toEqual([
      { kind: 'button', front: '#ffcc00', back: '#ffffff', ratio: 1.5, wanted: 3 },
    ]);
    // 4.48 to 1: not rounded up to what is wanted.
    expect(warningsOf({ appearance: { text: '#777777' } })[0]).toMatchObject({ ratio: 4.4 });
    expect(warningsOf({ appearance: { text: '#767676', accent: '#0b5fff' } })).toEqual([]);
    expect(warningsOf({ appearance: { text: 'red', background: '#12' } })).toEqual([]);
  });

  it('name texts that are too long', () => {
    const body = [
      { type: 'paragraph', children: [{ type: 'text' as const, text: 'x'.repeat(1600) }] },
    ];
    expect(
      warningsOf({
        heading: 'x'.repeat(71),
        body,
        continueLabel: 'x'.repeat(26),
        reminder: { options: [{ label: 'x'.repeat(40) }, { label: 'x'.repeat(41) }] },
      }).map((warning) => warning.kind === 'long' && warning.field),
    ).toEqual(['heading', 'body', 'continueLabel', 'option']);
    expect(warningsOf({ heading: 'x'.repeat(70), continueLabel: 'Continue' })).toEqual([]);
  });
});

describe('a banner that is being written', () => {
  it('is drawn as far as it goes', () => {
    const banner = drawnBanner(
      {
        documentId: 'b',
        locale: 'en',
        heading: 'Dear readers',
        ask: [
          { frequency: 'monthly', currency: 'USD', amounts: '2, 5, 10', suggested: 7 },
          { frequency: 'once', currency: 'US', amounts: '5' },
          { frequency: 'once', currency: 'EUR', amounts: 'five' },
          { currency: 'EUR', amounts: '5' },
        ],
        donateUrl: 'javascript:alert(1)',
        reminder: { options: [{ label: 'Soon', after: 'P1M' }, { label: 'Half-written' }] },
      },
      'https://cms.example',
    );
    expect(banner).toMatchObject({
      heading: 'Dear readers',
      body: [],
      ask: [{ frequency: 'monthly', amounts: [2, 5, 10], suggested: 5 }],
      continueLabel: '',
      donateUrl: '',
      reminder: { question: '', options: [{ label: 'Soon', after: 'P1M' }] },
    });
  });

  it('is drawn empty too', () => {
    expect(drawnBanner({ documentId: '', locale: null }, 'https://cms.example')).toMatchObject({
      heading: '',
      ask: [],
      closable: true,
    });
  });
});
