import type { Appeal } from '../../domain/src/banner';

const boxed = /* css */ `
.boxed {
  border: 1px solid color-mix(in srgb, currentColor 30%, #0000);
  border-radius: var(--donation-banner-radius, 4px);
  background: var(--donation-banner-background, color-mix(in srgb, currentColor 4%, #0000));
}
`;

const plain = /* css */ `
.plain { border-block-start: 3px solid; }
.plain:not(.filled) { padding-inline: 0; }
`;

const picture = /* css */ `
img { max-width: 100%; height: auto; }
`;

const lists = /* css */ `
.body > :is(ul, ol, blockquote) { padding-inline-start: 1.4em; }
`;

/** Both the banner and the box of the reminder are closed by such a button. */
const closing = /* css */ `
.closable :is(h2, .greeting) { padding-inline-end: 44px; }
.close {
  position: absolute;
  width: 44px;
  height: 44px;
  font-size: 1.5em;
  line-height: 1;
  inset-inline-end: 0;
  inset-block-start: 0;
}
.close:hover { background: color-mix(in srgb, currentColor 4%, #0000); }
`;

/**
 * The amounts stand in the order of the frequencies, and those of the chosen one are seen. What is chosen is said to
 * others by a custom property of an element around both: in a shadow tree, WebKit (2.50) looks anew at the element that
 * has `:has()` itself, and at no other. Each such property has a value to begin with, so that none of the page's gets in.
 */
const frequencies = /* css */ `
.ask { --_db-1: none; --_db-2: none; --_db-3: none; }
.ask:has(> fieldset :nth-child(1) > :checked) { --_db-1: grid; }
.ask:has(> fieldset :nth-child(2) > :checked) { --_db-2: grid; }
.ask:has(> fieldset :nth-child(3) > :checked) { --_db-3: grid; }
fieldset + form { display: var(--_db-1); }
fieldset + form + form { display: var(--_db-2); }
fieldset + form + form + form { display: var(--_db-3); }
`;

const otherAmount = /* css */ `
fieldset { --_db-other: none; }
fieldset:has([value=other]:checked) { --_db-other: flex; }
.other {
  display: var(--_db-other);
  gap: 0.75em;
  min-height: 44px;
  padding: 0.4em 0.75em;
  margin-block: 0.5em;
  align-items: center;
  border: 1px solid color-mix(in srgb, currentColor 60%, #0000);
  border-radius: var(--donation-banner-radius, 4px);
}
.other:has([aria-invalid=true]) { border-color: currentColor; }
.other:focus-within { outline: 2px solid; outline-offset: 2px; }
.other input { flex: 1; outline: 0; }
`;

const reminderBox = /* css */ `
.box, #email {
  border: 1px solid color-mix(in srgb, currentColor 30%, #0000);
  border-radius: var(--donation-banner-radius, 4px);
}
.box { margin-block-start: 0.75em; padding: 1em; }
.email { position: relative; gap: 0.75em; display: grid; }
#email { min-height: 44px; padding: 0.4em 0.75em; border-color: color-mix(in srgb, currentColor 60%, #0000); }
#email[aria-invalid=true] { border-color: currentColor; }
.box label { margin-block-end: -0.5em; padding-inline-end: 2em; }
.box .options > * { flex-basis: 11em; }
.email label { font-weight: 600; }
[dir=rtl] #email { text-align: right; }
[aria-disabled=true] { opacity: 0.6; }
[aria-busy=true] { font-weight: 600; opacity: 1; box-shadow: inset 0 0 0 1px; }
.consent { font-size: 0.875em; }
`;

const withoutEmail = /* css */ `
.box { --_db-email: grid; }
.box:has(.ways :checked:not([value=email])) { --_db-email: none; }
.email, .consent { display: var(--_db-email); }
.ways label { display: inline-flex; gap: 0.5em; padding-block: 0.6em; align-items: baseline; }
`;

/** What some banners have and others have not, and its look. */
const FEATURES: ReadonlyArray<[isIn: (banner: Appeal) => boolean, css: string]> = [
  [({ appearance }) => appearance.layout === 'boxed', boxed],
  [({ appearance }) => appearance.layout === 'plain', plain],
  [({ image, body }) => !!image || body.join('').includes('<img'), picture],
  [({ body }) => /<(ul|ol|blockquote)/.test(body.join('')), lists],
  [({ closable, reminder }) => closable || !!reminder, closing],
  [({ ask }) => ask.length > 1, frequencies],
  [({ ask }) => ask.some(({ otherAllowed }) => otherAllowed), otherAmount],
  [({ reminder }) => !!reminder, reminderBox],
  [({ reminder }) => !!(reminder?.onDevice || reminder?.calendar), withoutEmail],
];

/** The look of what one of these banners has and others have not. */
export const featureStyles = (banners: readonly Appeal[]): string =>
  FEATURES.map(([isIn, css]) => (banners.some(isIn) ? css : '')).join('');
