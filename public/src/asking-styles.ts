/**
 * The look of a banner that asks. Type and text colour come from the page; a banner's own colours go before the page's
 * custom properties, and those before the defaults. The default accent can be told from both a white and a nearly
 * black page.
 */
export const askingStyles = /* css */ `
:host { display: block; container-type: inline-size; min-inline-size: min(100%, 17.5rem); }
:host([hidden]),
[hidden],
p:empty,
.other,
.gift:not(:only-of-type),
[data-state='thanked'] > details,
[data-state='thanked'] > .supporter,
[data-state='supporter'] > details,
[data-state='supporter'] > .supporter { display: none; }
* { box-sizing: border-box; margin: 0; padding: 0; border: 0; min-inline-size: 0; }
.banner, .ask, .gift { display: flex; flex-direction: column; gap: 0.75em; }
.banner {
  --line: 1px solid color-mix(in srgb, currentColor 30%, transparent);
  --tint: color-mix(in srgb, currentColor 4%, transparent);
  --round: var(--donation-banner-radius, 4px);
  position: relative;
  gap: 1.25em;
  max-inline-size: 48rem;
  margin: auto;
  padding: 1.25em 1em;
  font-family: var(--donation-banner-font, inherit);
  line-height: 1.5;
  overflow-wrap: break-word;
  color: var(--text, var(--donation-banner-text, inherit));
  background: var(--background, var(--donation-banner-background, var(--tint)));
}
.boxed { border: var(--line); border-radius: var(--round); }
.plain { border-block-start: 3px solid; }
.plain:not(.filled) { padding-inline: 0; background: var(--donation-banner-background, none); }
h2 { font-size: 1.375em; line-height: 1.25; text-wrap: balance; }
.closable h2 { padding-inline-end: 1.75em; }
img { max-inline-size: 100%; block-size: auto; border-radius: var(--round); }
.body > * + * { margin-block-start: 0.75em; }
.body > :is(ul, ol, blockquote) { padding-inline-start: 1.4em; }
.ask:has(label:nth-child(1) [name='ask']:checked) .gift:nth-of-type(1),
.ask:has(label:nth-child(2) [name='ask']:checked) .gift:nth-of-type(2),
.ask:has(label:nth-child(3) [name='ask']:checked) .gift:nth-of-type(3) { display: flex; }
legend, .options input, .subject {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.frequency, .greeting, .continue { font-weight: 700; }
.options { display: flex; flex-wrap: wrap; gap: 0.5em; }
.options > * { position: relative; flex: 1 1 5em; }
button, input { font: inherit; color: inherit; background: none; }
a, .link { color: inherit; text-decoration: underline; text-underline-offset: 0.15em; }
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
  border: 1px solid transparent;
  background: var(--accent, var(--donation-banner-accent, #1769aa));
  color: var(--accentText, var(--donation-banner-accent-text, #fff));
  text-decoration: none;
}
button, label, summary { cursor: pointer; }
summary, .link { padding-block: 0.6em; margin-block: -0.6em; }
summary { list-style: none; }
.close {
  position: absolute;
  inset-block-start: 0;
  inset-inline-end: 0;
  inline-size: 44px;
  block-size: 44px;
  font-size: 1.5em;
  line-height: 1;
}
:focus-visible, :focus-visible + span { outline: 2px solid; outline-offset: 2px; }
.status:empty { margin-block-start: -1.25em; }
@container (min-width: 30rem) {
  .banner { padding: 1.75em 2em; }
}
@media print {
  :host { display: none; }
}
`;
