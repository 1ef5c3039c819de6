import type { Starter } from './types';

export const starter: Starter = {
  name: 'First appeal',
  heading: 'A message from our newsroom',
  body: [
    'Dear readers,',
    'Everybody can read what we write, because some of you pay for it.',
    'Could you be one of them? Monthly starting from just {minimum}.',
  ],
  continueLabel: 'Continue',
  currency: 'USD',
  question: 'Not ready to support us today?',
  linkLabel: 'Remind me later.',
  emailLabel: 'Your e-mail address',
  consentText: 'We write to you once and use your address for nothing else.',
  thanks: 'Thank you! Your reminder is set.',
  nextMonth: 'Remind me next month',
  inThreeMonths: 'Remind me in three months',
  subject: 'You asked us to remind you',
  letter: [
    'Dear reader,',
    'Today was not the day, you said, and asked us to come back. Here we are.',
    'Everybody can read what we write, because some of you pay for it. Will you?',
  ],
  actionLabel: 'Support us',
};
