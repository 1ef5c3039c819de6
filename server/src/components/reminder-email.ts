import { namedBy, row, wordings } from '../content-types/edit-view';

export const reminderEmail = {
  collectionName: 'components_donation_banners_reminder_emails',
  info: { displayName: 'Reminder e-mail', icon: 'envelop' },
  attributes: {
    subject: { type: 'string', required: true },
    body: { type: 'blocks', required: true },
    actionLabel: { type: 'string', required: true },
  },
  config: {
    settings: namedBy('subject'),
    metadatas: wordings({
      subject: { label: 'Subject', placeholder: 'You asked us to remind you' },
      body: {
        label: 'Text',
        description:
          'Two or three paragraphs. Above them readers see when they asked, below them how to postpone and to stop.',
      },
      actionLabel: { label: 'Button', placeholder: 'Support us' },
    }),
    layouts: { edit: [row(['subject', 8], ['actionLabel', 4]), row(['body', 12])] },
  },
};
