import { blocks } from '../blocks';
import type { ArticleSeed } from './types';

export const town: ArticleSeed[] = [
  {
    key: 'library',
    section: 'town',
    copy: {
      en: {
        title: 'The library keeps its Sunday',
        lead: 'It was to be a trial for one winter. Now the doors stay open on the seventh day, because the readers simply kept coming.',
        byline: 'Wanda Okkers',
        body: blocks(
          'At five to two there are already nineteen people on the steps, four of them under the age of six. The librarian turns the key, says good afternoon nineteen times, and goes to put the kettle on.',
          'When the town council agreed to open the library on Sundays, it did so for one winter and on one condition: there had to be two hundred visitors a day. The counter at the door broke in the third week. Since then a volunteer has kept count with a jar of dried peas.',
          '> “Some come for the newspapers, some for the radiators,” she says. “We don’t ask. Both are warm.”',
          'Last Sunday there were three hundred and twelve peas in the jar. On Tuesday the council voted, without a debate, to make it permanent.',
        ),
      },
      de: {
        title: 'Die Bibliothek behält ihren Sonntag',
        lead: 'Ein Versuch für einen Winter sollte es sein. Nun bleibt die Tür am siebten Tag offen, weil die Leserinnen und Leser einfach weiter kamen.',
        byline: 'Wanda Okkers',
        body: blocks(
          'Um fünf vor zwei stehen schon neunzehn Menschen auf der Treppe, vier davon noch keine sechs Jahre alt. Die Bibliothekarin dreht den Schlüssel, sagt neunzehn Mal guten Tag und setzt den Wasserkessel auf.',
          'Als der Stadtrat zustimmte, sonntags zu öffnen, galt das für einen Winter und unter einer Bedingung: zweihundert Besuche am Tag. Das Zählwerk an der Tür ging in der dritten Woche kaputt. Seither zählt ein Freiwilliger mit einem Glas getrockneter Erbsen.',
          '> „Manche kommen wegen der Zeitungen, manche wegen der Heizkörper“, sagt sie. „Wir fragen nicht. Warm ist beides.“',
          'Am letzten Sonntag lagen dreihundertzwölf Erbsen im Glas. Am Dienstag beschloss der Rat ohne Aussprache, dass es so bleibt.',
        ),
      },
    },
  },
  {
    key: 'obituary',
    section: 'town',
    isSensitive: true,
    copy: {
      en: {
        title: 'Ottilie Brandvaag, who rang the tide bell',
        lead: 'For fifty-three years she told the town when the water turned. She died on Monday, at home, at slack tide. She was 91.',
        byline: 'The editors',
        body: blocks(
          'The tide bell hangs above the fish market, and there has been no need for it since the radio. Ottilie Brandvaag rang it all the same: twice a day, by hand, in every weather, from the spring she turned thirty-one until her knees forbade the ladder.',
          'She had come to the harbour as a net mender and was asked to mind the bell for one week. When the week was over, nobody told her to stop. “So I took it that I was good at it,” she said to this newspaper on her eightieth birthday.',
          'She never missed a turn of the tide but one, on the night when her daughter was born. That night the fishermen rang it themselves, badly, and she heard it from her bed and laughed.',
          'She leaves two daughters, five grandchildren, and a town that still looks up at the hour. The bell will be rung on Saturday at noon, out of its time, for anyone who would like to stand below it.',
        ),
      },
      de: {
        title: 'Ottilie Brandvaag, die die Gezeitenglocke läutete',
        lead: 'Dreiundfünfzig Jahre lang sagte sie der Stadt, wann das Wasser kippt. Am Montag ist sie zu Hause gestorben, bei Stillwasser. Sie wurde 91.',
        byline: 'Die Redaktion',
        body: blocks(
          'Die Gezeitenglocke hängt über dem Fischmarkt, und seit es Funk gibt, braucht sie niemand mehr. Ottilie Brandvaag läutete sie trotzdem: zweimal am Tag, von Hand, bei jedem Wetter, von dem Frühling an, in dem sie einunddreißig wurde, bis ihre Knie die Leiter verboten.',
          'Sie war als Netzflickerin in den Hafen gekommen und sollte eine Woche lang auf die Glocke achten. Als die Woche um war, sagte ihr niemand, sie solle aufhören. „Da habe ich angenommen, dass ich es kann“, erzählte sie dieser Zeitung an ihrem achtzigsten Geburtstag.',
          'Sie verpasste keine Tide, nur eine: in der Nacht, in der ihre Tochter zur Welt kam. Da läuteten die Fischer selbst, schlecht, und sie hörte es vom Bett aus und lachte.',
          'Sie hinterlässt zwei Töchter, fünf Enkelkinder und eine Stadt, die zur Stunde noch immer hinaufschaut. Am Samstag um zwölf wird die Glocke geläutet, außer der Zeit, für alle, die unter ihr stehen möchten.',
        ),
      },
    },
  },
  {
    key: 'bakery',
    section: 'town',
    copy: {
      en: {
        title: 'A bakery counts its ovens twice',
        lead: 'On paper there are three ovens in Rope Lane. In the bakery there are four. The fourth has been baking since 1911.',
        byline: 'Wanda Okkers',
        body: blocks(
          'The inspector was polite, and he counted again. Then he went out into the yard, came back in and counted a third time. Three ovens are registered at number nine, Rope Lane. He could not stop there being four.',
          'The one too many is made of brick and stands behind the flour store. It was walled up for the length of a war, forgotten on two plans and opened again by a baker who was looking for a mouse.',
          'An oven that does not exist cannot be approved, and one that is not approved must not be hot. It has not been cold, says the baker, since 1911.',
          'They have agreed on the following: it will be measured, drawn and entered in the register as “existing since before the register”. Until then it bakes rye only, which takes the longest and attracts the least attention.',
        ),
      },
    },
  },
];
