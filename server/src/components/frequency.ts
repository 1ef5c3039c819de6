import { namedBy, row, wordings } from '../content-types/edit-view';

export const frequency = {
  collectionName: 'components_donation_banners_frequencies',
  info: { displayName: 'Frequency', icon: 'clock' },
  attributes: {
    impressions: { type: 'integer' },
    days: { type: 'integer' },
    daysBetween: { type: 'integer' },
    stopAfter: { type: 'integer' },
  },
  config: {
    settings: namedBy('impressions'),
    metadatas: wordings({
      impressions: {
        label: 'At most so many times',
        description: 'Each reader meets the campaign. Empty: no limit.',
      },
      days: { label: 'In so many days' },
      daysBetween: {
        label: 'Days between',
        description: 'At least so many from one time to the next. Empty: none.',
      },
      stopAfter: {
        label: 'Stop after so many times',
        description:
          'Without a response: the reader neither continued nor asked to be reminded. Empty: never.',
      },
    }),
    layouts: {
      edit: [row(['impressions', 6], ['days', 6]), row(['daysBetween', 6], ['stopAfter', 6])],
    },
  },
};
