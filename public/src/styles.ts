import type { Appeal } from '../../domain/src/banner';
import { parseColour } from '../../domain/src/colours';
import { askingStyles } from './asking-styles';
import { colourProperty } from './colour-property';
import { laterStyles } from './later-styles';

/** A banner's own colours. */
const COLOURS = ['background', 'text', 'accent', 'accentText'] as const;

/** The whole stylesheet for a banner's shadow root, in every state and placement. */
export const stylesFor = ({ appearance }: Appeal): string => {
  const own = COLOURS.flatMap((name) => {
    const channels = parseColour(appearance[name] ?? '');
    return channels ? [`${colourProperty(name)}:rgb(${channels.join(' ')})`] : [];
  });
  return `${askingStyles}${laterStyles}.banner{${own.join(';')}}`;
};
