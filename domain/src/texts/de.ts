import type { Texts } from './index';

export const de: Texts = {
  banner: {
    close: 'Schließen',
    frequencyLegend: 'Wie oft',
    once: 'Einmalig',
    monthly: 'Monatlich',
    annual: 'Jährlich',
    amountLegend: 'Betrag',
    otherAmount: 'Anderer',
    amountInvalid: 'Bitte geben Sie einen Betrag wie {example} ein.',
    emailMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
    emailInvalid: 'Die Adresse scheint unvollständig. Sie sollte aussehen wie name@example.org.',
    sending: 'Ihre Erinnerung wird eingerichtet …',
    sendFailed:
      'Der Server war nicht zu erreichen. Ihre Adresse steht noch da: Bitte versuchen Sie es erneut.',
    tooMany: 'Das waren viele Anfragen. Bitte versuchen Sie es in einigen Minuten erneut.',
    remindOn: 'Wir schreiben Ihnen am {date}.',
  },
  reminder: {
    pageTitle: 'Ihre Erinnerung',
    scheduled: 'Wir schreiben Ihnen am {date}.',
    sending: 'Ihre Erinnerung ist unterwegs.',
    sent: 'Wir haben Ihnen am {date} geschrieben. Sie können sich noch einmal erinnern lassen.',
    cancelled: 'Diese Erinnerung ist beendet. Wir schreiben Ihnen nicht.',
    failed: 'Diese Erinnerung ließ sich nicht zustellen.',
    stop: 'Keine Erinnerungen mehr',
    snooze: 'Nächsten Monat noch einmal erinnern',
    unknownLink: 'Dieser Link gilt nicht mehr.',
    notSet: 'Ihre Erinnerung ließ sich nicht einrichten.',
    backToArticle: 'Zurück zum Artikel',
    why: 'Am {date} haben Sie uns gebeten, Sie zu erinnern.',
    whyReading: 'Am {date} haben Sie uns beim Lesen von {page} gebeten, Sie zu erinnern.',
  },
};
