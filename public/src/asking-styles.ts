/**
 * The look of a banner that asks. Of the page come the font, its size and the text's colour, and the documented custom
 * properties; a banner's own colours stand in the place of those, and those before the defaults. Whatever else a page
 * hands down ends at the section, but for how it has text drawn, and for the language, which Chromium and WebKit hand down
 * as a property. Where a property without a default is not set, its declaration is as if it were not there. The default
 * accent can be told from both a white and a nearly black page.
 *
 * What rules of the page say of the host about more than its place, important declarations take back.
 *
 * The amounts stand in the order of the frequencies, and those of the chosen one are seen. What is chosen is said to
 * others by a custom property of an element around both: in a shadow tree, WebKit (2.50) looks anew at the element that
 * has `:has()` itself, and at no other. Each such property has a value to begin with, so that none of the page's gets in.
 */
export const askingStyles = /* css */ `
:host {
  display: block !important;
  visibility: inherit !important;
  padding: 0 !important;
  border: 0 !important;
}
:where(section) {
  all: initial;
  color-scheme: inherit;
  visibility: inherit;
  -webkit-locale: revert-layer;
  -webkit-text-size-adjust: inherit;
  -webkit-font-smoothing: inherit;
}
* {
  padding: 0;
  margin: 0;
  border: 0;
  box-sizing: border-box;
  min-width: 0;
}
.ask, form, .email, .banner { position: relative; gap: 0.75em; display: grid; }
.banner {
  line-height: 1.5;
  gap: 1.25em;
  padding: 1.5em clamp(1em, 5%, 2em);
  max-width: 48em;
  overflow-wrap: break-word;
  background: var(--donation-banner-background);
  color: var(--donation-banner-text, inherit);
  font-size: inherit;
  font-family: var(--donation-banner-font, inherit);
  margin: auto;
}
.boxed { background: var(--donation-banner-background, color-mix(in srgb, currentColor 4%, #0000)); }
.plain { border-block-start: 3px solid; }
.plain:not(.filled) { padding-inline: 0; }
h2 { font-size: 1.375em; line-height: 1.25; }
.closable :is(h2, .greeting) { padding-inline-end: 44px; }
img { max-width: 100%; height: auto; }
.body > * + * { margin-block-start: 0.75em; }
.body > :is(ul, ol, blockquote) { padding-inline-start: 1.4em; }
.fold, .other { display: none; }
:host([hidden]) { display: none !important; }
.ask { --_db-1: none; --_db-2: none; --_db-3: none; }
.ask:has(> fieldset :nth-child(1) > :checked) { --_db-1: grid; }
.ask:has(> fieldset :nth-child(2) > :checked) { --_db-2: grid; }
.ask:has(> fieldset :nth-child(3) > :checked) { --_db-3: grid; }
fieldset + form { display: var(--_db-1); }
fieldset + form + form { display: var(--_db-2); }
fieldset + form + form + form { display: var(--_db-3); }
.options input, legend, p:empty, div:empty, .subject {
  position: absolute;
  width: 1px;
  height: 1px;
  clip-path: inset(50%);
  overflow: hidden;
}
.continue, .frequency, .greeting { font-weight: 700; }
.options { flex-wrap: wrap; gap: 0.5em; display: flex; }
.options > * { flex: 1 5em; }
input, button, a { color: inherit; font: inherit; background: none; }
.link, .continue:hover { text-decoration: underline; }
.continue, .options button, .options span {
  text-align: center;
  place-content: center;
  display: grid;
  min-height: 44px;
  padding: 0.4em;
}
.boxed, .continue, .options button, .options span, .box, .other, #email {
  border: 1px solid color-mix(in srgb, currentColor 30%, #0000);
  border-radius: var(--donation-banner-radius, 4px);
}
:checked + span {
  font-weight: 600;
  border-color: currentColor;
  box-shadow: inset 0 0 0 1px;
}
:checked + span, .close:hover { background: color-mix(in srgb, currentColor 4%, #0000); }
.continue {
  border-color: #0000;
  background: var(--donation-banner-accent, #1769aa);
  color: var(--donation-banner-accent-text, #fff);
  text-decoration: none;
}
.link, summary { margin-block: -0.6em; padding-block: 0.6em; list-style: none; }
.close {
  position: absolute;
  width: 44px;
  height: 44px;
  font-size: 1.5em;
  line-height: 1;
  inset-inline-end: 0;
  inset-block-start: 0;
}
`;
