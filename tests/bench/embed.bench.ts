/** What a reader downloads, minified and gzipped: before a banner shows below an article, and with all that may follow. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { report } from './report';

const FOLDER = join(__dirname, '../../dist/embed');

const kilobytes = (file: string): number =>
  gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length / 1000;

const first = kilobytes('embed.js');
const later = kilobytes('later.js');

report('embed', [
  { metric: 'before the banner shows', value: first, unit: 'kB', goal: '<= 6' },
  {
    metric: 'loaded later: giving, reminders, counting, what a browser knows of its reader',
    value: later,
    unit: 'kB',
  },
  { metric: 'everything', value: first + later, unit: 'kB', goal: '<= 11' },
]);
