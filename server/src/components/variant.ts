import { namedBy, row, wordings } from '../content-types/edit-view';
import { BANNER_UID } from '../plugin-id';

export const variant = {
  collectionName: 'components_donation_banners_variants',
  info: { displayName: 'Variant', icon: 'layer' },
  attributes: {
    banner: { type: 'relation', relation: 'oneToOne', target: BANNER_UID },
    // What was published: the relation itself is emptied when its banner is unpublished.
    bannerDocumentId: { type: 'string', visible: false, private: true },
    weight: { type: 'integer', default: 1, min: 0, required: true },
  },
  config: {
    settings: namedBy('weight'),
    metadatas: wordings({
      banner: { label: 'Banner' },
      weight: {
        label: 'Weight',
        description:
          'Readers are shared out in proportion: 1 and 1 is half each, 3 and 1 three quarters.',
      },
    }),
    layouts: { edit: [row(['banner', 8], ['weight', 4])] },
  },
};
