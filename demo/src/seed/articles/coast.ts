import { blocks } from '../blocks';
import type { ArticleSeed } from './types';

export const coast: ArticleSeed[] = [
  {
    key: 'eelgrass',
    section: 'coast',
    copy: {
      en: {
        title: 'The eelgrass is back in the inner bay',
        lead: 'For thirty years the bottom of the bay was bare. Now there is a meadow the size of two football pitches, and pipefish in it.',
        byline: 'Arvo Lindt',
        body: blocks(
          'You have to lie flat on the jetty and shade your eyes to see it. Then what looked like a shadow begins to move, all in one direction, like a field in the wind.',
          'Eelgrass needs two things: light, and being left alone. The bay had too little of either. That changed when the town moved its outfall pipe, and changed again when the boat club, after a long evening, moved its moorings.',
          'Students from the marine station have been planting by hand ever since, shoot by shoot, tied to bent nails that rust away within the year. They reckoned with losing nine in ten. They lost four.',
          '> “The best part,” says one of them, “is that we can’t find our own rows any more.”',
          'The boat club has since put up a sign asking visitors not to anchor. It is the first sign in its history, the club says, that everybody voted for.',
        ),
      },
      de: {
        title: 'Das Seegras ist zurück in der inneren Bucht',
        lead: 'Dreißig Jahre lang war der Grund der Bucht kahl. Jetzt wächst dort eine Wiese, groß wie zwei Fußballfelder, und Seenadeln wohnen darin.',
        byline: 'Arvo Lindt',
        body: blocks(
          'Man muss sich flach auf den Steg legen und die Augen abschirmen, um es zu sehen. Dann fängt an, was wie ein Schatten aussah, sich zu bewegen, alles in eine Richtung, wie ein Feld im Wind.',
          'Seegras braucht zweierlei: Licht und Ruhe. Von beidem gab es in der Bucht zu wenig. Das änderte sich, als die Stadt ihr Abwasserrohr verlegte, und noch einmal, als der Bootsclub nach einem langen Abend seine Liegeplätze verlegte.',
          'Seither pflanzen Studierende der Meeresstation von Hand, Trieb um Trieb, an krumme Nägel gebunden, die binnen eines Jahres verrosten. Neun von zehn, rechneten sie, würden eingehen. Es waren vier.',
          '> „Das Schönste ist“, sagt eine von ihnen, „dass wir unsere eigenen Reihen nicht mehr finden.“',
          'Der Bootsclub bittet inzwischen auf einem Schild, hier nicht zu ankern. Es sei das erste Schild der Vereinsgeschichte, heißt es dort, für das alle gestimmt haben.',
        ),
      },
    },
  },
  {
    key: 'sky',
    section: 'coast',
    copy: {
      en: {
        title: 'How to read a grey sky before breakfast',
        lead: 'There are at least seven greys, and only two of them are rain. A short course from the end of the pier.',
        byline: 'Arvo Lindt',
        body: blocks(
          'Start with the edge. If you can see where the grey ends and the sea begins, hang out the washing. If you cannot, wait until you have had your coffee and look again.',
          'A grey with a yellow hem is wind. A grey that is darker above the lighthouse than above the church is already leaving. A grey without any features at all is just Tuesday.',
          'Then listen. Before rain, sound comes across the water from the south quay, and you can hear the crane driver’s radio. If you can make out the song, take a coat.',
          'And if all else fails, do what the gulls do: stand on one leg, face into it, and see what happens.',
        ),
      },
    },
  },
  {
    key: 'sacks',
    section: 'coast',
    copy: {
      en: {
        title: 'Forty volunteers, one beach, eleven sacks',
        lead: 'It used to be sixty sacks. The people who pick up what the sea brings in are pleased, and a little out of work.',
        byline: 'Ines Tolvaad',
        body: blocks(
          'They meet at low water with gloves and flasks, as they have on the first Saturday of the month for nine years. By eleven o’clock they are done, and stand around a small heap and look at it.',
          'Eleven sacks: mostly rope, some bottles, one left boot. The boot is set aside. Somebody is collecting them, in case there is ever a right one.',
          'The harbour has taken nets back free of charge since last year, and the fish market has gone over to boxes that come home. Nobody on the beach would swear that this is the reason. Nobody on the beach can think of another.',
          'Next month they want to start on the dunes.',
        ),
      },
    },
  },
];
