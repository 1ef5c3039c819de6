/** The languages of the paper. */
export type Locale = 'en' | 'de';

export const isLocale = (value: unknown): value is Locale => value === 'en' || value === 'de';

const en = {
  language: 'English',
  tagline: 'News from the quay, the town and the water',
  skip: 'Skip to the article',
  sections: 'Sections',
  languages: 'Languages',
  support: 'Support us',
  footer: 'The Harbour Gazette is an invented newspaper: a demonstration of Donation Banners.',
  notFoundTitle: 'Nothing in this berth',
  notFound: 'There is no such page, or it has been taken in.',
  downTitle: 'The newsroom cannot be reached',
  down: 'The content system does not answer. Articles that were read a moment ago are still here; for all others please try again shortly.',
  home: 'To the front page',
  donateTitle: 'Thank you for giving',
  donateTitleOpen: 'Support the Gazette',
  donateChosen: 'You have chosen',
  donateNothing:
    'No amount has arrived yet. Readers come here from the appeal below an article, which brings along what they chose.',
  donateNote:
    'Here a real newspaper would hand over to its payment provider. This one is invented, so nothing is charged and nothing is stored.',
  frequency: { once: 'once', monthly: 'every month', annual: 'every year' },
  labels: { amount: 'Amount', currency: 'Currency', frequency: 'How often' },
};

/** The site's own words. */
export type Texts = typeof en;

const de: Texts = {
  language: 'Deutsch',
  tagline: 'Nachrichten vom Kai, aus der Stadt und vom Wasser',
  skip: 'Zum Artikel springen',
  sections: 'Ressorts',
  languages: 'Sprachen',
  support: 'Unterstützen',
  footer: 'Die Harbour Gazette ist eine erfundene Zeitung: eine Vorführung von Donation Banners.',
  notFoundTitle: 'Dieser Liegeplatz ist leer',
  notFound: 'Diese Seite gibt es nicht, oder sie wurde eingezogen.',
  downTitle: 'Die Redaktion ist nicht zu erreichen',
  down: 'Das Redaktionssystem antwortet nicht. Artikel, die eben noch gelesen wurden, sind weiter da; für alle anderen versuchen Sie es bitte gleich noch einmal.',
  home: 'Zur Titelseite',
  donateTitle: 'Danke, dass Sie geben',
  donateTitleOpen: 'Die Gazette unterstützen',
  donateChosen: 'Sie haben gewählt',
  donateNothing:
    'Noch ist kein Betrag angekommen. Hierher führt der Aufruf unter einem Artikel; er bringt mit, was gewählt wurde.',
  donateNote:
    'Hier würde eine echte Zeitung an ihren Zahlungsdienst übergeben. Diese ist erfunden: Es wird nichts abgebucht und nichts gespeichert.',
  frequency: { once: 'einmalig', monthly: 'jeden Monat', annual: 'jedes Jahr' },
  labels: { amount: 'Betrag', currency: 'Währung', frequency: 'Wie oft' },
};

export const TEXTS: Record<Locale, Texts> = { en, de };
