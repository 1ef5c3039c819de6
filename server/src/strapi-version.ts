import type { Core } from '@strapi/strapi';

import { registerPermissions } from './permissions';
import { PLUGIN_ID } from './plugin-id';

/** The oldest Strapi on which the plugin works. `peerDependencies` says the same, and `npm run compat` tries it. */
export const OLDEST = '5.12.7';

const MAJOR = parseInt(OLDEST, 10);

/** Whether the plugin works on this version of Strapi: on its major version, from the oldest on. */
export const isSupported = (version: string): boolean =>
  parseInt(version, 10) === MAJOR && version.localeCompare(OLDEST, 'en', { numeric: true }) >= 0;

interface Plugin {
  register(context: { strapi: Core.Strapi }): void;
  contentTypes: object;
}

/**
 * What is left of the plugin where it cannot work: one sentence in the log, and what Strapi would otherwise take for
 * removed. It drops the tables of content types and the grants of permissions that nobody registers.
 */
const inert = ({ register, contentTypes }: Plugin, version: string) => ({
  contentTypes,
  register(context: { strapi: Core.Strapi }): void {
    context.strapi.log.error(
      `[${PLUGIN_ID}] Donation banners are off: they work on Strapi ${MAJOR} from ${OLDEST} on, and this is Strapi ${version}.`,
    );
    register(context);
  },
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => registerPermissions(strapi),
});

/** The plugin as Strapi is to load it: whole, or inert on a Strapi on which it cannot work. */
export const wholeOrInert = <Whole extends Plugin>(
  plugin: Whole,
): Whole | ReturnType<typeof inert> => {
  const { strapi } = globalThis as { strapi?: Core.Strapi };
  // No Strapi runs where a tool or a test has loaded the plugin by itself.
  const version = strapi?.config.get<string>('info.strapi');
  return version === undefined || isSupported(version) ? plugin : inert(plugin, version);
};
