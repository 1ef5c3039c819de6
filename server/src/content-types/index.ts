import { attachment } from './attachment';
import { attachmentChange } from './attachment-change';
import { banner } from './banner';
import { campaign } from './campaign';
import { change } from './change';
import { eventCount } from './event-count';
import { lastPublishedBanner } from './last-published-banner';
import { reminder } from './reminder';
import { suppression } from './suppression';

export const contentTypes = {
  attachment,
  'attachment-change': attachmentChange,
  banner,
  campaign,
  change,
  'event-count': eventCount,
  'last-published-banner': lastPublishedBanner,
  reminder,
  suppression,
};
