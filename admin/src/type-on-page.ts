import { PLUGIN_ID } from './plugin-id';

/**
 * `banner` of `/content-manager/collection-types/plugin::donation-banners.banner/…`: the hook is not told which form it is.
 * None where the view is configured: what stands there is kept for everybody.
 */
export const typeOnPage = (): string | undefined => {
  const [, path = ''] = decodeURIComponent(window.location.pathname).split(`plugin::${PLUGIN_ID}.`);
  const [type, next] = path.split('/');
  return next === 'configurations' ? undefined : type;
};
