import { readFileSync } from 'node:fs';

import { toAppearance } from '../../domain/src/colours';
import { stylesFor } from '../../public/src/styles';
import { aBanner } from './fixtures';

test('a banner brings its own colours, and text that can be read on them', () => {
  const own = (appearance: object): string =>
    stylesFor(aBanner({ appearance: toAppearance(appearance) }))
      .split('\n')
      .at(-1)!;
  expect(own({})).toBe('.banner{}');
  expect(own({ background: '#012', accent: '#fe0' })).toBe(
    '.banner{--donation-banner-background:rgb(0 17 34);--donation-banner-text:rgb(255 255 255);--donation-banner-accent:rgb(255 238 0);--donation-banner-accent-text:rgb(0 0 0)}',
  );
  expect(own({ background: '#012', text: '#abc' })).toMatch(/-text:rgb\(170 187 204\)}$/);
  expect(own({ accent: '#fff}</style><script>' })).toBe('.banner{}');
});

test('in a selector, nothing follows :has(): WebKit would not look at it anew in a shadow tree', () => {
  const css = stylesFor(aBanner());
  const followers = Array.from(css.matchAll(/:has\(/g), ({ index }) => {
    let end = index + ':has('.length;
    for (let depth = 1; depth > 0; end += 1) {
      depth += css[end] === '(' ? 1 : css[end] === ')' ? -1 : 0;
    }
    return /^[^,{]*/.exec(css.slice(end))![0].trim();
  });
  expect(followers.length).toBeGreaterThan(4);
  expect(followers.filter((follower) => follower !== '')).toEqual([]);
});

test('a custom property that is read is documented, or has a value of its own to begin with', () => {
  const css = stylesFor(aBanner());
  const rules = Array.from(css.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selector, body]) => ({
    selector: selector!.trim(),
    body: body!,
  }));
  const documented = readFileSync(`${__dirname}/../../docs/front-ends.md`, 'utf8');
  const read = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name]) => name!));
  expect(read.size).toBeGreaterThan(8);
  for (const name of read) {
    const isAlwaysSet = rules.some(
      ({ selector, body }) => /^[.\w]+$/.test(selector) && body.includes(`${name}:`),
    );
    expect([name, isAlwaysSet || documented.includes(`\n  ${name}:`)]).toEqual([name, true]);
  }
});
