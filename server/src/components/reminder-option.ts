import { namedBy, row, wordings } from '../content-types/edit-view';

export const reminderOption = {
  collectionName: 'components_donation_banners_reminder_options',
  info: { displayName: 'Reminder option', icon: 'clock' },
  attributes: {
    label: { type: 'string', required: true },
    after: { type: 'string', required: true },
  },
  config: {
    settings: namedBy('label'),
    metadatas: wordings({
      label: {
        label: 'Button',
        description: '{month} reads “in March”, the month in which it first comes.',
        placeholder: 'Remind me next month',
      },
      after: {
        label: 'When',
        description:
          'A time span such as P1M (one month), P2W (two weeks), P10D (ten days), a date such as 2026-12-01, or R3/P1M for every month, three times.',
        placeholder: 'P1M',
      },
    }),
    layouts: { edit: [row(['label', 6], ['after', 6])] },
  },
};
