import { contrast, parseColour, readableOn } from '../../public/src/colours';
import { stylesFor } from '../../public/src/styles';
import { aBanner } from './fixtures';

test('reads short and long colours, and nothing else', () => {
  expect(parseColour('#0b5')).toEqual([0, 187, 85]);
  expect(parseColour('#00BB55')).toEqual([0, 187, 85]);
  expect(parseColour('red;}')).toBeNull();
});

test('black on white is 21 to 1 (WCAG)', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([255, 255, 255], parseColour('#767676')!)).toBeCloseTo(4.54, 2);
});

test('text on any accent has a contrast of at least 4.5', () => {
  for (let red = 0; red < 256; red += 15) {
    for (let green = 0; green < 256; green += 5) {
      for (let blue = 0; blue < 256; blue += 15) {
        const text = parseColour(readableOn([red, green, blue]))!;
        expect(contrast(text, [red, green, blue])).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

test('a banner brings its own colours, and text that can be read on them', () => {
  const own = (appearance: object): string =>
    stylesFor(aBanner({ appearance: { layout: 'boxed', ...appearance } }))
      .split('\n')
      .at(-1)!;
  expect(own({})).toBe('.banner{}');
  expect(own({ background: '#012', accent: '#fe0' })).toBe(
    '.banner{--background:rgb(0 17 34);--text:#fff;--accent:rgb(255 238 0);--accent-text:#000}',
  );
  expect(own({ background: '#012', text: '#abc' })).toMatch(/--text:rgb\(170 187 204\)}$/);
  expect(own({ accent: '#fff}</style><script>' })).toBe('.banner{}');
});
