import type { Texts } from './types';

export const fr: Texts = {
  banner: {
    close: 'Fermer',
    frequencyLegend: 'À quelle fréquence',
    once: 'Une fois',
    monthly: 'Chaque mois',
    annual: 'Chaque année',
    amountLegend: 'Montant',
    otherAmount: 'Autre',
    amountInvalid: 'Veuillez saisir un montant, par exemple {example}.',
    emailMissing: 'Veuillez saisir votre adresse e-mail.',
    emailInvalid: 'Cette adresse semble incomplète. Elle devrait ressembler à name@example.org.',
    sending: 'Nous préparons votre rappel…',
    sendFailed: 'Le serveur ne répond pas. Votre adresse est toujours là : veuillez réessayer.',
    tooMany: 'Cela fait beaucoup de demandes. Veuillez réessayer dans quelques minutes.',
    remindOn: 'Nous vous écrirons le {date}.',
    inMonth: 'en {month}',
    confirmFirst:
      'Encore une étape : ouvrez l’e-mail que nous venons de vous envoyer et confirmez.',
  },
  reminder: {
    pageTitle: 'Votre rappel',
    unconfirmed: 'Veuillez confirmer que nous pouvons vous écrire le {date}.',
    confirm: 'Oui, envoyez-moi un rappel',
    scheduled: 'Nous vous écrirons le {date}.',
    sending: 'Votre rappel est en route.',
    sent: 'Nous vous avons écrit le {date}. Vous pouvez demander un autre rappel.',
    cancelled: 'Ce rappel est annulé. Nous ne vous écrirons pas.',
    failed: 'Nous n’avons pas pu vous faire parvenir ce rappel.',
    suppressed: 'Nous ne vous écrirons plus.',
    stop: 'Ne plus recevoir de rappels',
    suppress: 'Ne plus jamais m’écrire',
    snooze: 'Me le rappeler le mois prochain',
    unknownLink: 'Ce lien n’est plus valable.',
    notSet: 'Votre rappel n’a pas pu être enregistré.',
    backToArticle: 'Retour à l’article',
    why: 'Le {date}, vous nous avez demandé de vous envoyer un rappel.',
    whyReading:
      'Le {date}, en lisant « {page} », vous nous avez demandé de vous envoyer un rappel.',
    occurrence: 'Ceci est le rappel {number} sur {of}.',
    confirmSubject: 'Veuillez confirmer votre rappel',
    confirmBody:
      'Quelqu’un, sans doute vous, nous a demandé d’envoyer un rappel à cette adresse le {date}. Veuillez confirmer que vous le souhaitez. Sinon, vous n’avez rien à faire.',
    testSubject: 'Test : {subject}',
    testNote:
      'Ceci est un test. Vos lecteurs et lectrices reçoivent le même e-mail, sans ces deux phrases.',
    testPage:
      'Vous venez d’un e-mail de test. Dans un vrai rappel, ce lien permet de le reporter ou de l’arrêter.',
  },
};
