import { attachment } from './attachment';
import { banner } from './banner';
import { campaign } from './campaign';
import { reminder } from './reminder';
import { suppression } from './suppression';

export const contentTypes = { attachment, banner, campaign, reminder, suppression };
