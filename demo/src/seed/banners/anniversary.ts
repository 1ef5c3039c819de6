import { blocks } from '../blocks';
import { ASK, EMAIL_EN, REMINDER_EN } from './shared';
import type { BannerSeed } from './types';

/** Still being written: a draft that no reader sees. */
export const anniversary: BannerSeed = {
  key: 'anniversary',
  name: 'Anniversary (draft)',
  published: false,
  closable: true,
  quietDays: 14,
  appearance: { background: '#fff8e7', text: '#1a1a1a', accent: '#8a3b12', layout: 'boxed' },
  copy: {
    en: {
      heading: 'A hundred and twenty years of ink and salt',
      body: blocks(
        'Dear readers,',
        'Next spring this newspaper will be a hundred and twenty years old. We would like to spend the birthday on you: a reporter for the islands, for one whole year.',
        'Could you help us hire her? Monthly starting from just {minimum}.',
      ),
      ask: ASK,
      continueLabel: 'Continue',
      reminder: REMINDER_EN,
      reminderEmail: EMAIL_EN,
    },
  },
};
