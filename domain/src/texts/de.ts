import type { Texts } from './types';

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
    inMonth: 'im {month}',
    confirmFirst:
      'Noch ein Schritt: Bitte öffnen Sie die E-Mail, die wir Ihnen gerade geschickt haben, und bestätigen Sie.',
  },
  reminder: {
    pageTitle: 'Ihre Erinnerung',
    unconfirmed: 'Bitte bestätigen Sie, dass wir Ihnen am {date} schreiben dürfen.',
    confirm: 'Ja, erinnern Sie mich',
    scheduled: 'Wir schreiben Ihnen am {date}.',
    sending: 'Ihre Erinnerung ist unterwegs.',
    sent: 'Wir haben Ihnen am {date} geschrieben. Sie können sich noch einmal erinnern lassen.',
    cancelled: 'Diese Erinnerung ist beendet. Wir schreiben Ihnen nicht.',
    failed: 'Diese Erinnerung ließ sich nicht zustellen.',
    suppressed: 'Wir schreiben Ihnen nicht mehr.',
    stop: 'Keine Erinnerungen mehr',
    suppress: 'Nie wieder schreiben',
    snooze: 'Nächsten Monat noch einmal erinnern',
    unknownLink: 'Dieser Link gilt nicht mehr.',
    notSet: 'Ihre Erinnerung ließ sich nicht einrichten.',
    backToArticle: 'Zurück zum Artikel',
    why: 'Am {date} haben Sie uns gebeten, Sie zu erinnern.',
    whyReading: 'Am {date} haben Sie uns beim Lesen von „{page}“ gebeten, Sie zu erinnern.',
    occurrence: 'Dies ist Erinnerung {number} von {of}.',
    confirmSubject: 'Bitte bestätigen Sie Ihre Erinnerung',
    confirmBody:
      'Jemand, wahrscheinlich Sie, hat uns gebeten, am {date} eine Erinnerung an diese Adresse zu schicken. Bitte bestätigen Sie, dass Sie das möchten. Wenn nicht, brauchen Sie nichts zu tun.',
    testSubject: 'Test: {subject}',
    testNote:
      'Dies ist ein Test. Leserinnen und Leser bekommen dieselbe E-Mail ohne diese zwei Sätze.',
    testPage:
      'Sie kommen aus einer Test-E-Mail. In einer echten Erinnerung verschiebt oder beendet man sie über diesen Link.',
  },
};
