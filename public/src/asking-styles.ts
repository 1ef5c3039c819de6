/**
 * The look of a banner that asks. Type and text colour come from the page; a banner's own colours stand in the place of
 * the page's custom properties, and those before the defaults. Where a property without a default is not set, its
 * declaration is as if it were not there. The default accent can be told from both a white and a nearly black page.
 *
 * A `--line` takes `--ink` of the text's colour. The amounts stand in the order of the frequencies, and those of the chosen
 * one are seen. What is chosen is said to others by a custom property of an element around both: in a shadow tree, WebKit
 * (2.50) looks anew at the element that has `:has()` itself, and at no other.
 */
export const askingStyles = /* css */ `
:host { container-type: inline-size; min-inline-size: min(100%, 17.5rem); display: block; }
* {
  padding: 0;
  --line: 1px solid color-mix(in srgb, currentColor var(--ink, 30%), #0000);
  margin: 0;
  border: 0;
  box-sizing: border-box;
  min-inline-size: 0;
}
.ask, form, .email, .banner { position: relative; gap: 0.75em; display: grid; }
.banner {
  line-height: 1.5;
  gap: 1.25em;
  padding: clamp(1.25em, 4cqi, 1.75em) clamp(1em, 5cqi, 2em);
  --tint: color-mix(in srgb, currentColor 4%, #0000);
  max-inline-size: 48rem;
  overflow-wrap: break-word;
  background: var(--donation-banner-background);
  --round: var(--donation-banner-radius, 4px);
  color: var(--donation-banner-text);
  font-family: var(--donation-banner-font);
  margin: auto;
}
.boxed { background: var(--donation-banner-background, var(--tint)); border: var(--line); border-radius: var(--round); }
.plain { border-block-start: 3px solid; }
.plain:not(.filled) { padding-inline: 0; }
h2 { font-size: 1.375em; line-height: 1.25; }
.closable :is(h2, .greeting) { padding-inline-end: 44px; }
img { max-inline-size: 100%; block-size: auto; }
.body > * + * { margin-block-start: 0.75em; }
.body > :is(ul, ol, blockquote) { padding-inline-start: 1.4em; }
.other, :host([hidden]) { display: none; }
.ask:has(> fieldset :nth-child(1) > :checked) { --first: grid; }
.ask:has(> fieldset :nth-child(2) > :checked) { --second: grid; }
.ask:has(> fieldset :nth-child(3) > :checked) { --third: grid; }
fieldset + form { display: var(--first, none); }
fieldset + form + form { display: var(--second, none); }
fieldset + form + form + form { display: var(--third, none); }
.options input, legend, p:empty, div:empty, .subject {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  clip-path: inset(50%);
  overflow: hidden;
}
.continue, .frequency, .greeting { font-weight: 700; }
.options { flex-wrap: wrap; gap: 0.5em; display: flex; }
.options > * { position: relative; flex: 1 5em; }
input, button, a { color: inherit; font: inherit; background: none; }
.link { text-decoration: underline; }
.continue, .options button, .options span {
  text-align: center;
  place-content: center;
  display: grid;
  min-block-size: 44px;
  border: var(--line);
  border-radius: var(--round);
  padding: 0.4em;
}
:checked + span { --ink: 100%; font-weight: 600; box-shadow: inset 0 0 0 1px; background: var(--tint); }
.continue {
  --ink: 0%;
  background: var(--donation-banner-accent, #1769aa);
  color: var(--donation-banner-accent-text, #fff);
  text-decoration: none;
}
.link, summary { margin-block: -0.6em; padding-block: 0.6em; list-style: none; }
.close {
  position: absolute;
  inline-size: 44px;
  font-size: 1.5em;
  line-height: 1;
  block-size: 44px;
  inset-inline-end: 0;
  inset-block-start: 0;
}
@media print {
  :host { display: none; }
}
`;
