import type { Core } from '@strapi/strapi';

import { exportData } from '../data-file/export-data';
import { type Imported, importData } from '../data-file/import-data';

/** All that the plugin keeps, to a file of JSON lines and back: `npx donation-banners export` and `import`. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  export: (write: (line: string) => Promise<void> | void): Promise<void> =>
    exportData(strapi, write),
  import: (lines: AsyncIterable<string>, told?: (records: number) => void): Promise<Imported> =>
    importData(strapi, lines, told),
});
