import { namedBy, row, wordings } from './edit-view';

const localized = { pluginOptions: { i18n: { localized: true } } };
const shared = { pluginOptions: { i18n: { localized: false } } };

export const banner = {
  schema: {
    kind: 'collectionType',
    collectionName: 'donation_banners',
    info: {
      singularName: 'banner',
      pluralName: 'banners',
      displayName: 'Donation banner',
      description: 'One appeal to readers',
    },
    options: { draftAndPublish: true },
    pluginOptions: {
      i18n: { localized: true },
      'content-type-builder': { visible: false },
    },
    attributes: {
      name: { type: 'string', required: true, ...shared },
      heading: { type: 'string', required: true, ...localized },
      body: { type: 'blocks', required: true, ...localized },
      image: { type: 'media', multiple: false, allowedTypes: ['images'], ...localized },
      ask: {
        type: 'component',
        component: 'donation-banners.ask',
        repeatable: true,
        ...localized,
      },
      continueLabel: { type: 'string', required: true, ...localized },
      donateUrl: { type: 'string', required: true, ...localized },
      reminder: {
        type: 'component',
        component: 'donation-banners.reminder-invitation',
        repeatable: false,
        ...localized,
      },
      reminderEmail: {
        type: 'component',
        component: 'donation-banners.reminder-email',
        repeatable: false,
        ...localized,
      },
      closable: { type: 'boolean', default: true, ...shared },
      quietDays: { type: 'integer', default: 14, min: 0, max: 3650, ...shared },
      supporterDays: { type: 'integer', min: 0, max: 3650, ...shared },
      appearance: {
        type: 'component',
        component: 'donation-banners.appearance',
        repeatable: false,
        ...shared,
      },
    },
    config: {
      settings: namedBy('name'),
      metadatas: wordings({
        name: { label: 'Name', description: 'For editors only; readers never see it.' },
        heading: { label: 'Heading', placeholder: 'A message from …' },
        body: {
          label: 'Appeal',
          description:
            'Three to six short paragraphs. {minimum}, {month}, {weekday}, {country} and {articleCount} are filled in for each reader; a paragraph is left out where its value is unknown.',
        },
        image: { label: 'Picture' },
        ask: {
          label: 'What readers are asked for',
          description: 'One entry for each frequency and currency.',
        },
        continueLabel: { label: 'Button', placeholder: 'Continue' },
        donateUrl: {
          label: 'Where the button leads',
          description: 'May hold {amount}, {currency} and {frequency}.',
          placeholder:
            'https://donate.example/?amount={amount}&currency={currency}&every={frequency}',
        },
        reminder: { label: 'Reminder invitation' },
        reminderEmail: {
          label: 'Reminder e-mail',
          description: 'Left out, the e-mail repeats the heading, the appeal and the button.',
        },
        closable: { label: 'Readers can close it' },
        quietDays: {
          label: 'Quiet days after closing',
          description: 'For so long a reader who closed it is left in peace.',
        },
        supporterDays: {
          label: 'Quiet days for readers who already give',
          description: 'Adds a link “I already give”. Empty: no such link.',
        },
        appearance: { label: 'Look' },
      }),
      layouts: {
        list: ['name', 'heading', 'updatedAt'],
        edit: [
          row(['name', 12]),
          row(['heading', 12]),
          row(['body', 12]),
          row(['image', 12]),
          row(['ask', 12]),
          row(['continueLabel', 4], ['donateUrl', 8]),
          row(['reminder', 12]),
          row(['reminderEmail', 12]),
          row(['closable', 4], ['quietDays', 4], ['supporterDays', 4]),
          row(['appearance', 12]),
        ],
      },
    },
  },
};
