/**
 * Names of properties that the reader script's own parts use among themselves, and that the build may shorten. A name may
 * stand here only where it never is one of the server's answer, of what is kept in the browser, of an event, of an element's
 * attributes or of the browser's own objects: what is read there under its name would not be found. What the tests and
 * packages (`./element`, `./render`) see keeps all names.
 */
export const INTERNAL_NAMES = [
  // Deciding
  'begins',
  'candidate',
  'conditions',
  'ends',
  'entrants',
  'index',
  'most',
  'shares',
  'unfit',
  'unknown',
  'wanted',
  'weights',
  // js-cookie, which nobody else gets to see
  'attributes',
  'converter',
  'withAttributes',
  'withConverter',
  // The element, and what its parts lend each other
  'about',
  'addStyles',
  'api',
  'article',
  'askServer',
  'choices',
  'ownApi',
  'defaultOrigin',
  'emit',
  'hashed',
  'host',
  'identity',
  'quietChanged',
  'keep',
  'leave',
  'dismissAsking',
  'lent',
  'listen',
  'loadLater',
  'moved',
  'reader',
  'root',
  'setHtml',
  'showing',
  'toCountryCode',
];
