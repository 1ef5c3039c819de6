import type { Starter } from './types';

export const starter: Starter = {
  name: 'Premier appel',
  heading: 'Un message de notre rédaction',
  body: [
    'Chères lectrices, chers lecteurs,',
    'Tout le monde peut lire ce que nous écrivons, parce que certains d’entre vous le financent.',
    'Serez-vous des leurs ? Chaque mois, à partir de {minimum} seulement.',
  ],
  continueLabel: 'Continuer',
  currency: 'EUR',
  question: 'Pas aujourd’hui ?',
  linkLabel: 'Me le rappeler plus tard.',
  emailLabel: 'Votre adresse e-mail',
  consentText: 'Nous vous écrivons une seule fois et n’utilisons votre adresse pour rien d’autre.',
  thanks: 'Merci ! Votre rappel est enregistré.',
  nextMonth: 'Me le rappeler le mois prochain',
  inThreeMonths: 'Me le rappeler dans trois mois',
  subject: 'Vous nous avez demandé un rappel',
  letter: [
    'Chère lectrice, cher lecteur,',
    'Ce n’était pas le bon moment, et vous nous aviez demandé de revenir. Nous voici.',
    'Tout le monde peut lire ce que nous écrivons, parce que certains d’entre vous le financent. Et vous ?',
  ],
  actionLabel: 'Nous soutenir',
};
