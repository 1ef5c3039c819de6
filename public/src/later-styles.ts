/** The look of what a reader opens and comes near to. */
export const laterStyles = /* css */ `
section:not([data-state$=ing]) > :is(details, .supporter) { display: none; }
.box { --_db-email: grid; }
.box:has(.ways :checked:not([value=email])) { --_db-email: none; }
.email, .consent { display: var(--_db-email); }
label, summary, button { cursor: pointer; }
.other:focus-within, :focus-visible + span, :focus-visible { outline: 2px solid; outline-offset: 2px; }
.continue:focus-visible { outline-color: var(--donation-banner-text, CanvasText); }
.other input, [tabindex='-1'] { outline: 0; }
.box { margin-block-start: 0.75em; padding: 1em; }
.other, #email { min-height: 44px; padding: 0.4em 0.75em; border-color: color-mix(in srgb, currentColor 60%, #0000); }
fieldset { --_db-other: none; }
fieldset:has([value=other]:checked) { --_db-other: flex; }
.other { display: var(--_db-other); gap: 0.75em; margin-block: 0.5em; align-items: center; }
.options :hover, .other:has([aria-invalid=true]), #email[aria-invalid=true] { border-color: currentColor; }
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
@media print { :host { display: none !important; } }
@media (forced-colors: active) {
  :checked + span { background: SelectedItem; color: SelectedItemText; forced-color-adjust: none; }
}
`;
