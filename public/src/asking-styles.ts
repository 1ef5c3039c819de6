/**
 * The look of a banner that asks. Type and text colour come from the page; a banner's own colours stand in the place of
 * the page's custom properties, and those before the defaults. The default accent can be told from both a white and a
 * nearly black page.
 */
export const askingStyles = /* css */ `
:host { display: block; container-type: inline-size; min-inline-size: min(100%, 17.5rem); }
:host([hidden]),
[hidden],
.other,
.gift:not(:only-of-type) { display: none; }
* { box-sizing: border-box; margin: 0; padding: 0; border: 0; min-inline-size: 0; }
.banner, .ask, .gift, .box, .email { display: grid; gap: 0.75em; }
.banner {
  --line: 1px solid color-mix(in srgb, currentColor 30%, #0000);
  --tint: color-mix(in srgb, currentColor 4%, #0000);
  --round: var(--donation-banner-radius, 4px);
  position: relative;
  gap: 1.25em;
  max-inline-size: 48rem;
  margin: auto;
  padding: clamp(1.25em, 4cqi, 1.75em) clamp(1em, 5cqi, 2em);
  font-family: var(--donation-banner-font, inherit);
  line-height: 1.5;
  overflow-wrap: break-word;
  color: var(--donation-banner-text, inherit);
  background: var(--donation-banner-background, var(--tint));
}
.boxed { border: var(--line); border-radius: var(--round); }
.plain { border-block-start: 3px solid; }
.plain:not(.filled) { padding-inline: 0; background: var(--donation-banner-background, none); }
h2 { font-size: 1.375em; line-height: 1.25; }
.closable :is(h2, .greeting) { padding-inline-end: 44px; }
img { max-inline-size: 100%; block-size: auto; }
.body > * + * { margin-block-start: 0.75em; }
.body > :is(ul, ol, blockquote) { padding-inline-start: 1.4em; }
.ask:has([value='once']:checked) [data-frequency='once'],
.ask:has([value='monthly']:checked) [data-frequency='monthly'],
.ask:has([value='annual']:checked) [data-frequency='annual'] { display: grid; }
legend, :is(p, div):empty, .options input, .subject {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.frequency, .greeting, .continue { font-weight: 700; }
.options { display: flex; flex-wrap: wrap; gap: 0.5em; }
.options > * { position: relative; flex: 1 5em; }
button, input { font: inherit; color: inherit; background: none; }
a, .link { color: inherit; text-decoration: underline; }
.options span, .options button, .continue {
  display: grid;
  place-content: center;
  min-block-size: 44px;
  padding: 0.4em;
  border: var(--line);
  border-radius: var(--round);
  text-align: center;
}
:checked + span { border-color: currentColor; box-shadow: inset 0 0 0 1px; font-weight: 600; background: var(--tint); }
.continue {
  border-color: transparent;
  background: var(--donation-banner-accent, #1769aa);
  color: var(--donation-banner-accent-text, #fff);
  text-decoration: none;
}
summary, .link { padding-block: 0.6em; margin-block: -0.6em; list-style: none; }
.close {
  position: absolute;
  inset-block-start: 0;
  inset-inline-end: 0;
  inline-size: 44px;
  block-size: 44px;
  font-size: 1.5em;
  line-height: 1;
}
@media print {
  :host { display: none; }
}
`;
