import { toCountryCode } from '../../domain/src/country-code';
import { hashed } from '../../domain/src/place';
import { dismissAsking } from './asking-elements';
import { emit } from './events';
import { quietChanged, keep } from './reader-state';
import { askServer } from './server-request';
import { setHtml } from './set-html';

/** What the later part borrows from the first, because it has a memory of its own or is there already. */
export const lent = {
  addStyles: (root: DocumentOrShadowRoot, styles: string): CSSStyleSheet => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets.push(sheet);
    return sheet;
  },
  askServer,
  emit,
  quietChanged,
  hashed,
  keep,
  dismissAsking,
  setHtml,
  toCountryCode,
};

export type Lent = typeof lent;
