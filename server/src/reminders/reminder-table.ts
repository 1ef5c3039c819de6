import { pipeline, Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { stringify } from 'csv-stringify';

import type { Viewer } from '../documents/viewer';
import { PLUGIN_ID } from '../plugin-id';
import { service } from '../service';
import type { ReminderFilter } from '../services/reminder-desk';
import { presentReminders } from './presented-reminders';
import { withoutAddresses } from './without-addresses';

const COLUMNS = [
  'id',
  'status',
  'dueAt',
  'requestedAt',
  'sentAt',
  'endedAt',
  'confirmUntil',
  'attempts',
  'failure',
  'banner',
  'option',
  'locale',
  'pageUrl',
];

/** In place of a banner's name that the editor may not see; of one that is gone there is none. */
const UNSEEN = '(not visible to your role)';

/**
 * The reminders that the filter finds as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read it),
 * streamed. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 * Addresses stand in it only where they may be seen whole.
 */
export const reminderTable = (
  strapi: Core.Strapi,
  filter: ReminderFilter,
  shown: { viewer: Viewer; reveal: boolean },
): Readable => {
  const records = async function* () {
    for await (const reminders of service(strapi, 'reminder-desk').all(filter)) {
      for (const { banner, ...reminder } of await presentReminders(strapi, reminders, shown)) {
        yield { ...reminder, banner: banner ? (banner.name ?? UNSEEN) : '' };
      }
    }
  };
  const csv = stringify({
    header: true,
    bom: true,
    quoted: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: shown.reveal ? ['email', ...COLUMNS] : COLUMNS,
  });
  return pipeline(Readable.from(records()), csv, (error) => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      strapi.log.error(
        `[${PLUGIN_ID}] The table of reminders broke off: ${withoutAddresses(error.message)}`,
      );
    }
  });
};
