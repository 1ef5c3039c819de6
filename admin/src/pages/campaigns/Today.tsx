import { placeOn, type Scale } from './time-scale';

interface Props {
  scale: Scale;
  /** Epoch milliseconds. */
  now: number;
}

/** Where a moment stands along the scale, from the side where lines begin. */
export const at = (scale: Scale, moment: number) => ({
  insetInlineStart: `${placeOn(scale, moment) * 100}%`,
});

/** A line at the present moment, where it is on the scale. */
export const Today = ({ scale, now }: Props) =>
  now >= scale.from && now < scale.to ? <span className="today" style={at(scale, now)} /> : null;
