import { contrast, hexOf, parseColour, readableOn } from '../../domain/src/colours';

test('reads short and long colours, and nothing else', () => {
  expect(parseColour('#0b5')).toEqual([0, 187, 85]);
  expect(parseColour('#00BB55')).toEqual([0, 187, 85]);
  expect(parseColour('red;}')).toBeNull();
});

test('writes colours in full', () => {
  expect(hexOf([0, 187, 5])).toBe('#00bb05');
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
