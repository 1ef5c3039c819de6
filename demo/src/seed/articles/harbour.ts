import { blocks } from '../blocks';
import type { ArticleSeed } from './types';

export const harbour: ArticleSeed[] = [
  {
    key: 'ferry',
    section: 'harbour',
    copy: {
      en: {
        title: 'The night the ferry waited',
        lead: 'The last boat to Sandholm leaves at ten past nine. On Thursday it left at nine twenty-six, because of a boy and a cello.',
        byline: 'Ines Tolvaad',
        body: blocks(
          'Nobody on the quay wanted to be the first to say it, so the deckhand did. “There’s a child running,” he called up to the wheelhouse, “and he’s carrying something bigger than he is.”',
          'The something was a cello. The child was eleven, had played his first concert in the Seamen’s Hall that evening, and had missed the tram because people would not stop clapping. The next boat home would have been at half past six in the morning.',
          '## Sixteen minutes',
          'Skippers on the Sandholm line may wait five minutes at their own judgement. Anything longer has to be entered in the log with a reason. The entry for Thursday runs to four words: “Cello. Also, it rained.”',
          '> “You learn to read a timetable the way you read the weather,” the skipper said. “It tells you what is likely. It doesn’t tell you what is right.”',
          'Forty-one passengers waited with him. One of them, a night nurse on her way to work, telephoned ahead to say that she would be late and why. The ward, she told us, asked only what he had played.',
          'The harbour office has looked into the delay, as it must, and has closed the file. The ferry has since been asked for the boy’s next concert date. It is in March, and it is in the log.',
        ),
      },
      de: {
        title: 'Die Nacht, in der die Fähre wartete',
        lead: 'Das letzte Schiff nach Sandholm geht um zehn nach neun. Am Donnerstag ging es um sechsundzwanzig nach, wegen eines Jungen und eines Cellos.',
        byline: 'Ines Tolvaad',
        body: blocks(
          'Niemand am Kai wollte es als Erster sagen, also tat es der Matrose. „Da rennt ein Kind“, rief er zur Brücke hinauf, „und es trägt etwas, das größer ist als es selbst.“',
          'Das Etwas war ein Cello. Das Kind war elf, hatte an diesem Abend im Seemannssaal sein erstes Konzert gespielt und die Straßenbahn verpasst, weil der Applaus nicht enden wollte. Das nächste Schiff nach Hause wäre um halb sieben am Morgen gegangen.',
          '## Sechzehn Minuten',
          'Fünf Minuten dürfen die Kapitäne der Sandholm-Linie nach eigenem Ermessen warten. Alles darüber gehört mit Begründung ins Logbuch. Der Eintrag vom Donnerstag hat vier Wörter: „Cello. Außerdem: es regnete.“',
          '> „Einen Fahrplan lernt man lesen wie das Wetter“, sagt der Kapitän. „Er sagt einem, was wahrscheinlich ist. Er sagt einem nicht, was richtig ist.“',
          'Einundvierzig Fahrgäste warteten mit. Eine Nachtschwester rief auf ihrer Station an, dass sie später komme und warum. Dort, erzählt sie, habe man nur wissen wollen, was er gespielt hat.',
          'Das Hafenamt hat die Verspätung geprüft, wie es muss, und die Akte geschlossen. Inzwischen hat die Fähre nach dem nächsten Konzerttermin gefragt. Er ist im März, und er steht im Logbuch.',
        ),
      },
    },
  },
  {
    key: 'fees',
    section: 'harbour',
    copy: {
      en: {
        title: 'Where the harbour fees go: we read the books',
        lead: 'Eleven years of accounts, three filing cabinets and one missing page. What the Gazette found in the harbour office’s ledgers.',
        byline: 'Jonte Merrow and Ines Tolvaad',
        body: blocks(
          'Every boat that ties up in the inner basin pays a fee, and every spring the fee goes up. For eleven years the reason given has been the same: the north mole must be repaired. The north mole has not been repaired.',
          'So we asked to see the books. The law allows anyone to do that; it does not say that the room must be heated. Over six afternoons two of our reporters photographed **1,914 pages** of receipts, transfers and minutes.',
          '## What the pages show',
          'Most of it is dull, and that is the good news. Wages were paid. Buoys were painted. The money collected for the mole is also all there, in an account of its own, and has never been touched.',
          'What the pages do not show is why. The council decided on the repair twice, in the same words, and twice the tender was withdrawn a week before it closed. The minutes of the meeting in between are the one page that is missing.',
          '> “I can tell you where every coin is,” the harbour’s bookkeeper said. “I can’t tell you what they are waiting for.”',
          'The council says that it will answer our questions in writing. We will print the answers, and the missing page, when we have them.',
        ),
      },
      de: {
        title: 'Wohin die Hafengebühren fließen: Wir haben die Bücher gelesen',
        lead: 'Elf Jahre Buchhaltung, drei Aktenschränke und eine fehlende Seite. Was die Gazette in den Büchern des Hafenamts gefunden hat.',
        byline: 'Jonte Merrow und Ines Tolvaad',
        body: blocks(
          'Jedes Boot, das im inneren Becken festmacht, zahlt eine Gebühr, und jedes Frühjahr steigt sie. Seit elf Jahren wird sie gleich begründet: Die Nordmole müsse repariert werden. Repariert wurde sie nie.',
          'Also haben wir darum gebeten, die Bücher zu sehen. Das Gesetz erlaubt es allen; dass der Raum geheizt sein muss, steht nicht darin. An sechs Nachmittagen haben zwei von uns **1.914 Seiten** Belege, Überweisungen und Protokolle fotografiert.',
          '## Was die Seiten zeigen',
          'Das meiste ist langweilig, und das ist die gute Nachricht. Löhne wurden gezahlt, Bojen gestrichen. Auch das Geld für die Mole ist vollständig da, auf einem eigenen Konto, und niemand hat es je angerührt.',
          'Warum, das zeigen die Seiten nicht. Zweimal hat der Rat die Reparatur beschlossen, im selben Wortlaut, und zweimal wurde die Ausschreibung eine Woche vor Schluss zurückgezogen. Das Protokoll der Sitzung dazwischen ist die eine Seite, die fehlt.',
          '> „Ich kann Ihnen sagen, wo jede Münze liegt“, sagt die Buchhalterin des Hafens. „Ich kann Ihnen nicht sagen, worauf man wartet.“',
          'Der Rat will unsere Fragen schriftlich beantworten. Wir drucken die Antworten, und die fehlende Seite, sobald wir sie haben.',
        ),
      },
    },
  },
  {
    key: 'lantern',
    section: 'harbour',
    copy: {
      en: {
        title: 'Pilots ask for a third lantern on the north mole',
        lead: 'Two lights are enough on a clear night. The pilots would like to talk about the other nights.',
        byline: 'Jonte Merrow',
        body: blocks(
          'There are eight pilots in the harbour, and it is rare that all eight sign the same letter. This one is a page long and asks for one lamp.',
          'The two lanterns on the north mole were set for ships with a shallow draught that kept close to the stones. Ships have become longer. From the bridge of a grain carrier, the pilots write, the lights merge into one at the very moment when it matters that they are two.',
          'A third lantern would cost about as much as painting the harbour office, which was painted last year. The council will take up the letter at its next meeting.',
          'Until then the pilots have found their own remedy. On foggy nights one of them walks out with a torch.',
        ),
      },
    },
  },
];
