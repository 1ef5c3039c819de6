/** Red, green and blue, each 0–255. */
export type Channels = [red: number, green: number, blue: number];

/** Red, green and blue, each 0–255, of `#rgb` or `#rrggbb`; `null` for anything else. */
export const parseColour = (colour: string): Channels | null => {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(colour);
  const long = digits?.[1]?.replace(/./g, '$&$&') ?? digits?.[2];
  return long ? ([0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16)) as Channels) : null;
};

/** `#rrggbb`: the long form, which mail programs understand too. */
export const hexOf = (channels: Channels): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance (WCAG 2.2), 0–1. */
const luminance = (channels: Channels): number => {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours (WCAG 2.2), 1–21. */
export const contrast = (one: Channels, other: Channels): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
};

/** Black or white, whichever reads better on the colour: at least 4.5 to 1 on any. */
export const readableOn = (colour: Channels): string =>
  contrast(colour, [0, 0, 0]) > contrast(colour, [255, 255, 255]) ? '#000' : '#fff';
