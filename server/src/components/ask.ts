import { FREQUENCIES } from '../../../domain/src/banner';
import { AMOUNTS, choiceOf } from '../content-types/custom-fields';
import { namedBy, row, wordings } from '../content-types/edit-view';

export const ask = {
  collectionName: 'components_donation_banners_asks',
  info: { displayName: 'Ask', icon: 'gift' },
  attributes: {
    frequency: { ...choiceOf(FREQUENCIES), required: true },
    currency: { type: 'string', required: true },
    amounts: { ...AMOUNTS, required: true },
    suggested: { type: 'decimal' },
    otherAllowed: { type: 'boolean', default: true },
  },
  config: {
    settings: namedBy('amounts'),
    metadatas: wordings({
      frequency: { label: 'How often' },
      currency: { label: 'Currency', description: 'Three capital letters.', placeholder: 'USD' },
      amounts: {
        label: 'Amounts',
        description: 'Press Enter after each one.',
        placeholder: '2, 5, 10',
      },
      suggested: {
        label: 'Suggested amount',
        description: 'Chosen beforehand; one of the amounts.',
      },
      otherAllowed: { label: 'Readers may name another amount' },
    }),
    layouts: {
      edit: [
        row(['frequency', 6], ['currency', 6]),
        row(['amounts', 6], ['suggested', 6]),
        row(['otherAllowed', 6]),
      ],
    },
  },
};
