import { choiceOf } from '../content-types/custom-fields';
import { row, wordings } from '../content-types/edit-view';

export const appearance = {
  collectionName: 'components_donation_banners_appearances',
  info: { displayName: 'Appearance', icon: 'brush' },
  attributes: {
    background: { type: 'string' },
    text: { type: 'string' },
    accent: { type: 'string' },
    layout: { ...choiceOf(['boxed', 'plain']), default: 'boxed', required: true },
  },
  config: {
    metadatas: wordings({
      background: {
        label: 'Background',
        description: 'A colour such as #fff8e7. Empty: as the page.',
      },
      text: { label: 'Text', description: 'A colour such as #1a1a1a. Empty: as the page.' },
      accent: { label: 'Button', description: 'A colour such as #0b5fff. Empty: as the page.' },
      layout: { label: 'Shape' },
    }),
    layouts: {
      edit: [row(['background', 6], ['text', 6]), row(['accent', 6], ['layout', 6])],
    },
  },
};
