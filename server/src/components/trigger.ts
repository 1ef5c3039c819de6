import { TRIGGERS } from '../../../domain/src/choices';
import { choiceOf } from '../content-types/custom-fields';
import { namedBy, row, wordings } from '../content-types/edit-view';

export const trigger = {
  collectionName: 'components_donation_banners_triggers',
  info: { displayName: 'Trigger', icon: 'cursor' },
  attributes: {
    kind: { ...choiceOf(TRIGGERS), required: true },
    amount: { type: 'integer' },
  },
  config: {
    settings: namedBy('kind'),
    metadatas: wordings({
      kind: {
        label: 'Appears',
        description:
          'After some seconds, when the reader has scrolled so far, or with the end of the article in view.',
      },
      amount: {
        label: 'After so many',
        description: 'Seconds, or percent of the page’s height.',
        placeholder: '10',
      },
    }),
    layouts: { edit: [row(['kind', 6], ['amount', 6])] },
  },
};
