import { type Channels, contrast, hexOf, parseColour } from '../../../domain/src/colours';

/** Colours of a letter on light and on dark, as `#rrggbb`. Text has a contrast of 4.5 to 1 or more (WCAG 2.2, 1.4.3). */
export interface Palette {
  page: string;
  text: string;
  /** Of what matters less than the letter. */
  quiet: string;
  link: string;
  /** Behind code. */
  shade: string;
}

export const LIGHT: Palette = {
  page: '#ffffff',
  text: '#1a1a1a',
  quiet: '#595959',
  link: '#1f4e79',
  shade: '#f2f2f2',
};

export const DARK: Palette = {
  page: '#1c1c1c',
  text: '#ededed',
  quiet: '#b8b8b8',
  link: '#9cc4ee',
  shade: '#2e2e2e',
};

/** A grey that can be told from both pages (3 to 1 or more; WCAG 2.2, 1.4.11). */
export const LINE = '#808080';

/** The accent of a banner that has none of its own. */
const ACCENT: Channels = [23, 105, 170];
const WHITE: Channels = [255, 255, 255];
const READABLE = 4.5;
const STEP = 0.97;

/** Colours of a button, as `#rrggbb`. The same on light and on dark. */
export interface ButtonLook {
  background: string;
  text: string;
}

/** The colour, or a darker one of its hue on which white can be read. */
const darkEnough = (colour: Channels): Channels =>
  contrast(colour, WHITE) >= READABLE
    ? colour
    : darkEnough(colour.map((channel) => Math.floor(channel * STEP)) as Channels);

/**
 * The button in the banner's accent, as dark as white text on it needs. Black on a bright accent would not do: mail
 * programs that turn light into dark make that text white and leave the accent.
 */
export const buttonLook = (accent: string | undefined): ButtonLook => ({
  background: hexOf(darkEnough(parseColour(accent ?? '') ?? ACCENT)),
  text: hexOf(WHITE),
});
