import { namedBy, row, wordings } from '../content-types/edit-view';

export const reminderInvitation = {
  collectionName: 'components_donation_banners_reminder_invitations',
  info: { displayName: 'Reminder invitation', icon: 'bell' },
  attributes: {
    question: { type: 'string', required: true },
    linkLabel: { type: 'string', required: true },
    emailLabel: { type: 'string', required: true },
    consentText: { type: 'text' },
    thanks: { type: 'string', required: true },
    options: {
      type: 'component',
      component: 'donation-banners.reminder-option',
      repeatable: true,
    },
    onDevice: { type: 'boolean', default: false },
    calendar: { type: 'boolean', default: false },
  },
  config: {
    settings: namedBy('question'),
    metadatas: wordings({
      question: { label: 'Question', placeholder: 'Not ready to support today?' },
      linkLabel: { label: 'Link', placeholder: 'Remind me later.' },
      emailLabel: { label: 'Label of the e-mail field', placeholder: 'Your e-mail address' },
      consentText: {
        label: 'Consent line',
        description: 'What readers agree to, in small print below the buttons.',
      },
      thanks: { label: 'Thanks', placeholder: 'Thank you! Your reminder is set.' },
      options: { label: 'Times to be reminded', description: 'One button each.' },
      onDevice: {
        label: 'Readers may leave no address',
        description: 'Their browser keeps the date, and the banner comes back then.',
      },
      calendar: {
        label: 'Readers may put it into their calendar',
        description: 'They download a calendar file instead of leaving an address.',
      },
    }),
    layouts: {
      edit: [
        row(['question', 6], ['linkLabel', 6]),
        row(['emailLabel', 6], ['thanks', 6]),
        row(['options', 12]),
        row(['onDevice', 6], ['calendar', 6]),
        row(['consentText', 12]),
      ],
    },
  },
};
