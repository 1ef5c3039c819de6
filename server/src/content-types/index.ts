import { attachment } from './attachment';
import { banner } from './banner';
import { campaign } from './campaign';
import { change } from './change';
import { reminder } from './reminder';
import { suppression } from './suppression';

export const contentTypes = { attachment, banner, campaign, change, reminder, suppression };
