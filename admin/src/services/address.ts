import { PLUGIN_ID } from '../plugin-id';

/** The address of one of the plugin's admin routes. The admin's fetch client does not encode values, so it comes complete. */
export const address = (
  path: string,
  params: Record<string, string | number | boolean> = {},
): string => {
  const search = new URLSearchParams(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  ).toString();
  return `/${PLUGIN_ID}/${path}${search && `?${search}`}`;
};
