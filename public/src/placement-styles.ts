import type { Appeal, Placement } from '../../domain/src/banner';
import { featureStyles } from './feature-styles';

/** A dialog has the colours of the reader's system, not those of the page below it. */
const overlay = /* css */ `
dialog { width: 768px; margin: auto; }
dialog::backdrop { background: rgb(0 0 0 / 0.5); }
`;

/**
 * A bar: the heading, the first lines, and *Continue*; the amounts, the letter and the reminder behind one press, for
 * which a `details` stands before them.
 */
const bar = /* css */ `
.banner {
  grid-template-columns: auto 1fr;
  gap: 0.5em 0.75em;
  padding-block: 0.75em;
  max-width: 64em;
}
:where(.banner > :not(.close)) { grid-column: 1 / -1; }
h2 { font-size: 1.125em; }
.fold { display: block; }
.fold summary {
  text-align: center;
  place-content: center;
  display: grid;
  min-height: 44px;
  border: 1px solid color-mix(in srgb, currentColor 60%, #0000);
  border-radius: var(--donation-banner-radius, 4px);
  padding: 0.4em;
  margin: 0;
}
.fold[open] summary { border-color: #0000; font-weight: 600; }
.fold:not([open]), .fold:not([open]) + .ask { grid-column: auto; }
.fold:not([open]) + .ask { align-content: start; }
.fold:not([open]) + .ask :is(fieldset, .frequency), .fold:not([open]) ~ :is([part=invitation], .supporter), img:has(~ .fold:not([open])) { display: none; }
.body:has(+ .fold:not([open])) { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
@media (min-width: 720px) {
  .banner { grid-template-columns: 1fr auto auto; }
  .closable { padding-inline-end: 60px; }
  .closable h2 { padding-inline-end: 0; }
  h2, .body { grid-column: 1; }
  .fold:not([open]) { grid-area: 1 / 2 / span 2; }
  .fold:not([open]) + .ask { grid-area: 1 / 3 / span 2; }
  .fold:not([open]), .fold:not([open]) + .ask { align-self: center; min-width: 9em; }
}
`;

/** In sight at the bottom of the window, over what is read: in the system's colours, and never the larger part of it. */
const bottom = /* css */ `
:host { z-index: 9; position: sticky !important; inset-block-end: 0; }
.banner {
  overflow: auto;
  background: var(--donation-banner-background, Canvas);
  color: var(--donation-banner-text, CanvasText);
  max-height: 80dvh;
  padding-block-end: max(0.75em, env(safe-area-inset-bottom));
  scroll-padding-block-end: 60px;
}
.continue {
  position: sticky;
  inset-block-end: 0;
  box-shadow: 0 0.5em 0 0.25em var(--donation-banner-background, Canvas);
}
`;

/** The look of a placement. */
const STYLES: Partial<Record<Placement, string>> = {
  'page-top': bar,
  'page-bottom': bar + bottom,
  overlay,
};

/** What these banners take in a placement besides what all take. Sent with the answers that have them: nobody else downloads it. */
export const placementStyles = (placement: Placement, banners: readonly Appeal[]): string =>
  `${featureStyles(banners)}${STYLES[placement] ?? ''}`.replace(/\s+/g, ' ');
