import { CONTENT_RULE, PLACEMENT } from './custom-fields';
import { namedBy, row, wordings } from './edit-view';

export const campaign = {
  schema: {
    kind: 'collectionType',
    collectionName: 'donation_banner_campaigns',
    info: {
      singularName: 'campaign',
      pluralName: 'campaigns',
      displayName: 'Donation campaign',
      description: 'Which banners are shown where, when and to how many readers',
    },
    options: { draftAndPublish: true },
    pluginOptions: { 'content-type-builder': { visible: false } },
    attributes: {
      name: { type: 'string', required: true },
      placement: { ...PLACEMENT, default: 'article-end', required: true },
      startsAt: { type: 'datetime' },
      endsAt: { type: 'datetime' },
      priority: { type: 'integer', default: 0, required: true },
      traffic: { type: 'integer', default: 100, min: 0, max: 100, required: true },
      contentRule: CONTENT_RULE,
      audience: { type: 'component', component: 'donation-banners.audience' },
      frequency: { type: 'component', component: 'donation-banners.frequency' },
      trigger: { type: 'component', component: 'donation-banners.trigger' },
      variants: {
        type: 'component',
        component: 'donation-banners.variant',
        repeatable: true,
      },
    },
    config: {
      settings: namedBy('name'),
      metadatas: wordings({
        name: { label: 'Name' },
        placement: { label: 'Placement', description: 'The place in the page.' },
        startsAt: { label: 'Starts', description: 'Empty: as soon as it is published.' },
        endsAt: { label: 'Ends', description: 'Empty: until it is unpublished.' },
        priority: { label: 'Priority', description: 'A higher one goes first.' },
        traffic: {
          label: 'Readers (percent)',
          description: 'At most so many of all readers meet this campaign.',
        },
        contentRule: {
          label: 'Articles',
          description: 'Which articles the campaign is for. Nothing chosen: every page.',
        },
        audience: {
          label: 'Audience',
          description: 'For whom it is. Every condition has to fit. Nothing added: for everybody.',
        },
        frequency: {
          label: 'Frequency',
          description: 'How often one reader meets it. Nothing added: on every page.',
        },
        trigger: {
          label: 'Trigger',
          description: 'When it appears on the page. Nothing added: at once.',
        },
        variants: {
          label: 'Banners',
          description: 'More than one: readers are shared out by weight.',
        },
      }),
      layouts: {
        list: ['name', 'placement', 'startsAt', 'endsAt'],
        edit: [
          row(['name', 8], ['placement', 4]),
          row(['startsAt', 6], ['endsAt', 6]),
          row(['priority', 6], ['traffic', 6]),
          row(['contentRule', 12]),
          row(['variants', 12]),
          row(['audience', 12]),
          row(['frequency', 12]),
          row(['trigger', 12]),
        ],
      },
    },
  },
};
