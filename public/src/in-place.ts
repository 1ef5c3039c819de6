import type { Placement } from '../../domain/src/banner';

/** A banner's HTML with what its placement needs around it. */
export const inPlace = (html: string, placement: Placement): string =>
  placement === 'overlay'
    ? `<dialog part="dialog" aria-labelledby="heading" tabindex="-1">${html}</dialog>`
    : html;
