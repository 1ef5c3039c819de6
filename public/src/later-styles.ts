/** The look of what a reader opens and comes near to, and of the placements beside the article. */
export const laterStyles = /* css */ `
:is([data-state='thanked'], [data-state='supporter']) > :is(details, .supporter) { display: none; }
button, label, summary { cursor: pointer; }
:focus-visible, :focus-visible + span { outline: 2px solid; outline-offset: 2px; }
.options :hover { border-color: currentColor; }
.continue:hover { text-decoration: underline; }
.close:hover { background: var(--tint); }
.close, summary { border-radius: var(--round); }
.status, dialog, .other input { outline: 0; }
.continue:focus-visible { outline-color: var(--donation-banner-text, CanvasText); }
.box:has(.ways :checked:not([value='email'])) :is(.email, .consent) { display: none; }
.gift:has([value='other']:checked) .other { display: flex; gap: 0.75em; margin-block: 0.5em; }
.other, #email {
  align-items: center;
  min-block-size: 44px;
  padding: 0.4em 0.75em;
  border: 1px solid color-mix(in srgb, currentColor 60%, #0000);
  border-radius: var(--round);
}
.other:has([aria-invalid='true']), [aria-invalid='true'] { border-color: currentColor; }
.other input { flex: 1; }
.other:focus-within { outline: 2px solid; outline-offset: 2px; }
.box { position: relative; margin-block-start: 0.75em; padding: 1em; border: var(--line); border-radius: var(--round); }
.box label { padding-inline-end: 2em; margin-block-end: -0.5em; font-weight: 600; }
.ways label { display: inline-flex; align-items: baseline; gap: 0.5em; padding-block: 0.6em; font-weight: 400; }
[dir='rtl'] #email { text-align: right; }
.box .options > * { flex-basis: 11em; }
[aria-disabled='true'] { opacity: 0.6; }
[aria-busy='true'] { opacity: 1; box-shadow: inset 0 0 0 1px; font-weight: 600; }
.error { font-weight: 600; }
.error:not(:empty)::before { content: '⚠ ' / ''; }
.consent { font-size: 0.875em; }
:host([placement='page-bottom']) { position: sticky; inset-block-end: 0; z-index: 9; }
:host([placement='page-bottom']) .banner { max-block-size: 60dvh; overflow-y: auto; background-color: var(--donation-banner-background, Canvas); }
dialog { inline-size: min(48rem, 100% - 2rem); margin: auto; color: inherit; background: Canvas; }
dialog::backdrop { background: rgb(0 0 0 / 0.5); }
@media (forced-colors: active) {
  :checked + span { background: SelectedItem; color: SelectedItemText; forced-color-adjust: none; }
}
`;
