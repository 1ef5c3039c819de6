/** The custom property that carries a banner's own colour of that name. */
export const colourProperty = (name: string): string =>
  `--donation-banner-${name.replace('T', '-t')}`;
