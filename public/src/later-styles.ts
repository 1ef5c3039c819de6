/** The look of what a reader comes near to. */
export const laterStyles = /* css */ `
section:not([data-state$=ing]) > :is(details, .supporter) { display: none; }
label, summary, button { cursor: pointer; }
:focus-visible + span, :focus-visible { outline: 2px solid; outline-offset: 2px; }
.continue:focus-visible { outline-color: var(--donation-banner-text, CanvasText); }
[tabindex='-1'] { outline: 0; }
.options :hover { border-color: currentColor; }
.error { font-weight: 600; }
.error::before { content: '⚠ ' / ''; }
@media print { :host { display: none !important; } }
@media (forced-colors: active) {
  :checked + span { background: SelectedItem; color: SelectedItemText; forced-color-adjust: none; }
}
`;
