/**
 * The look of a banner that asks. Of the page come the font, its size and the text's colour, and the documented custom
 * properties; a banner's own colours stand in the place of those, and those before the defaults. Whatever else a page
 * hands down ends at the section, but for how it has text drawn, and for the language, which Chromium and WebKit hand down
 * as a property. Where a property without a default is not set, its declaration is as if it were not there. The default
 * accent can be told from both a white and a nearly black page.
 *
 * What rules of the page say of the host about more than its place, important declarations take back.
 */
export const askingStyles = /* css */ `
:host {
  display: block !important;
  visibility: inherit !important;
  padding: 0 !important;
  border: 0 !important;
  background: 0 0 !important;
  opacity: 1 !important;
  overflow: visible !important;
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
.ask, form, .banner { position: relative; gap: 0.75em; display: grid; }
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
h2 { font-size: 1.375em; line-height: 1.25; }
.body > * + * { margin-block-start: 0.75em; }
.fold, .other { display: none; }
:host([hidden]) { display: none !important; }
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
.continue, .options button, .options span {
  border: 1px solid color-mix(in srgb, currentColor 30%, #0000);
  border-radius: var(--donation-banner-radius, 4px);
}
:checked + span {
  font-weight: 600;
  border-color: currentColor;
  box-shadow: inset 0 0 0 1px;
}
:checked + span { background: color-mix(in srgb, currentColor 4%, #0000); }
.continue {
  border-color: #0000;
  background: var(--donation-banner-accent, #1769aa);
  color: var(--donation-banner-accent-text, #fff);
  text-decoration: none;
}
.link, summary { margin-block: -0.6em; padding-block: 0.6em; list-style: none; }
`;
