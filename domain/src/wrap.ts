/** Letters of languages that put no space between words, and the punctuation of theirs (Unicode Standard Annex #14, ID and SA). */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\u3000-\u303f\uff00-\uffef\u200b]/u;

/** Two columns wide (Unicode Standard Annex #11). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Yi}\u3000-\u303e\uff01-\uff60]/u;

/** No line begins with these: closing punctuation, marks, small kana, signs of repetition. */
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}\p{Po}\p{M}\u200bー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮๆฯໆ]/u;

/** No line ends with these. */
const NEVER_LAST = /[\p{Ps}\p{Pi}]$/u;

/** A word without a place to break it becomes lines of its own, well below the 998 octets that e-mail allows (RFC 5322 §2.1.1). */
const MOST_OCTETS = 900;

const split = (text: string, granularity: 'word' | 'grapheme'): string[] =>
  [...new Intl.Segmenter(undefined, { granularity }).segment(text)].map(({ segment }) => segment);

const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

const octets = (text: string): number => new TextEncoder().encode(text).length;

const mayBreak = (before: string, after: string): boolean => {
  const last = [...before].pop() ?? '';
  const [first = ''] = after;
  return (
    (UNSPACED.test(last) || UNSPACED.test(first)) &&
    !NEVER_FIRST.test(after) &&
    !NEVER_LAST.test(before)
  );
};

/** What is longer than a line is cut between characters as readers see them. */
const cut = (text: string, isTooLong: (part: string) => boolean): string[] =>
  split(text, 'grapheme').reduce<string[]>((parts, character) => {
    const last = parts.pop() ?? '';
    return isTooLong(last + character) && last !== ''
      ? [...parts, last, character]
      : [...parts, last + character];
  }, []);

/** The parts of a text without spaces between which a line may end. What is no letter of such a language stays whole. */
const partsOf = (word: string, width: number): string[] => {
  if (!UNSPACED.test(word)) {
    const isAddress = word.includes('://');
    return octets(word) > MOST_OCTETS && !isAddress
      ? cut(word, (part) => octets(part) > MOST_OCTETS)
      : [word];
  }
  const parts: string[] = [];
  for (const segment of split(word, 'word')) {
    const before = parts.at(-1);
    if (before === undefined || mayBreak(before, segment)) {
      parts.push(segment);
    } else {
      parts[parts.length - 1] = before + segment;
    }
  }
  return parts.flatMap((part) =>
    columns(part) > width && UNSPACED.test(part)
      ? cut(part, (piece) => columns(piece) > width)
      : [part],
  );
};

const wrapLine = (line: string, width: number): string => {
  let wrapped = '';
  let room = width;
  line.split(/ +/).forEach((word, index) => {
    partsOf(word, width).forEach((part, place) => {
      const gap = index > 0 && place === 0 ? ' ' : '';
      const length = columns(part);
      const isFirst = index === 0 && place === 0;
      const fits = isFirst || gap.length + length <= room;
      wrapped += (fits ? gap : '\n') + part;
      room = (fits ? room - gap.length : width) - length;
    });
  });
  return wrapped;
};

/**
 * The text with no line longer than `width` columns where it can be broken: at a space, and between words where a
 * language writes none. Line breaks in it are kept; a longer word, such as an address, stays whole.
 */
export const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
