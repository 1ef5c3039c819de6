/** The look of what a reader opens and comes near to, and of the placements beside the article. */
export const laterStyles = /* css */ `
:is([data-state=thanked], [data-state=supporter]) > :is(details, .supporter) { display: none; }
.box:has(.ways :checked:not([value=email])) { --email: none; }
.email, .consent { display: var(--email, grid); }
label, summary, button { cursor: pointer; }
.other:focus-within, :focus-visible + span, :focus-visible { outline: 2px solid; outline-offset: 2px; }
.continue:focus-visible { outline-color: var(--donation-banner-text, CanvasText); }
.status, .other input { outline: 0; }
.options :hover { --ink: 100%; }
.continue:hover { text-decoration: underline; }
.close:hover { background: var(--tint); }
.box, .other, #email { border: var(--line); }
.box, .other, #email, summary, .close { border-radius: var(--round); }
.box { margin-block-start: 0.75em; padding: 1em; }
.other, #email { min-block-size: 44px; padding: 0.4em 0.75em; --ink: 60%; }
fieldset:has([value=other]:checked) { --other: flex; }
.other { display: var(--other, none); gap: 0.75em; margin-block: 0.5em; align-items: center; }
.other:has([aria-invalid=true]), #email[aria-invalid=true] { --ink: 100%; }
.other input { flex: 1; }
.box label { margin-block-end: -0.5em; padding-inline-end: 2em; }
.ways label { display: inline-flex; gap: 0.5em; padding-block: 0.6em; align-items: baseline; }
.box .options > * { flex-basis: 11em; }
[dir=rtl] #email { text-align: right; }
[aria-disabled=true] { opacity: 0.6; }
[aria-busy=true] { opacity: 1; box-shadow: inset 0 0 0 1px; }
.error, [aria-busy=true], .email label { font-weight: 600; }
.error::before { content: '⚠ ' / ''; }
.consent { font-size: 0.875em; }
:host([placement=page-bottom]) { z-index: 9; position: sticky; inset-block-end: 0; }
:host([placement=page-bottom]) .banner { overflow: auto; background: var(--donation-banner-background, Canvas); max-block-size: 60dvh; }
dialog { inline-size: 48rem; margin: auto; background: Canvas; color: inherit; }
dialog::backdrop { background: rgb(0 0 0 / 0.5); }
@media (forced-colors: active) {
  :checked + span { background: SelectedItem; color: SelectedItemText; forced-color-adjust: none; }
}
`;
