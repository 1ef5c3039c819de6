/** Stands for the body in a banner's template. */
export const BODY_HERE = '<!--body-->';
