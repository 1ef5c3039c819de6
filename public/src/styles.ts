import type { Appeal, Placement } from '../../domain/src/banner';
import { parseColour } from '../../domain/src/colours';
import { askingStyles } from './asking-styles';
import { colourProperty } from './colour-property';
import { laterStyles } from './later-styles';
import { placementStyles } from './placement-styles';

/** A banner's own colours. */
const COLOURS = ['background', 'text', 'accent', 'accentText'] as const;

/** What needs a script takes up its room before the script is there, and none where there never will be one. */
const unscriptedStyles =
  ':host(:not(:defined)) .scripted{visibility:hidden}@media (scripting:none){.scripted{display:none}}\n';

const ownColours = ({ appearance }: Appeal): string => {
  const own = COLOURS.flatMap((name) => {
    const channels = parseColour(appearance[name] ?? '');
    return channels ? [`${colourProperty(name)}:rgb(${channels.join(' ')})`] : [];
  });
  return `.banner{${own.join(';')}}`;
};

const drawnStyles = (banner: Appeal, placement: Placement): string =>
  `${askingStyles}${placementStyles(placement, [banner])}${laterStyles}`;

/** The whole stylesheet for a banner's shadow root in a placement, in every state, whether or not a script comes to it. */
export const stylesFor = (banner: Appeal, placement: Placement = 'article-end'): string =>
  `${drawnStyles(banner, placement)}${unscriptedStyles}${ownColours(banner)}`;

/** The same for a page in which the script has come already, though none may run where it is drawn. */
export const scriptedStylesFor = (banner: Appeal, placement: Placement): string =>
  `${drawnStyles(banner, placement)}${ownColours(banner)}`;
