import fc from 'fast-check';

import { wrap } from '../../domain/src/wrap';

const SENTENCES = {
  zh: '亲爱的读者，独立新闻需要您的支持。我们的记者每天走访港口、市场和法庭，为的是让您知道真正发生了什么。请考虑每月支持我们。',
  ja: '読者の皆さまへ。独立した報道は皆さまのご支援によって成り立っています。記者たちは毎日、港や市場や裁判所を訪ね、本当に何が起きたのかをお伝えしています。',
  th: 'เรียนผู้อ่านทุกท่านข่าวอิสระต้องการการสนับสนุนจากคุณนักข่าวของเราไปที่ท่าเรือตลาดและศาลทุกวันเพื่อให้คุณรู้ว่าเกิดอะไรขึ้นจริง',
  lo: 'ທ່ານຜູ້ອ່ານທີ່ຮັກແພງຂ່າວອິດສະຫຼະຕ້ອງການການສະໜັບສະໜູນຈາກທ່ານນັກຂ່າວຂອງພວກເຮົາໄປຢ້ຽມຢາມທ່າເຮືອຕະຫຼາດແລະສານທຸກໆມື້',
  km: 'ជូនចំពោះអ្នកអានជាទីគោរពសារព័ត៌មានឯករាជ្យត្រូវការការគាំទ្ររបស់អ្នកអ្នកកាសែតរបស់យើងទៅកំពង់ផែផ្សារនិងតុលាការរាល់ថ្ងៃ',
  my: 'ချစ်လှစွာသောစာဖတ်ပရိသတ်များခင်ဗျာလွတ်လပ်သောသတင်းမီဒီယာသည်သင်၏ထောက်ပံ့မှုကိုလိုအပ်ပါသည်သတင်းထောက်များသည်နေ့စဉ်သွားရောက်ကြသည်',
  bo: 'ཀློག་པ་པོ་ཚོར་རང་དབང་གི་གསར་འགྱུར་ལ་ཁྱེད་ཚོའི་རྒྱབ་སྐྱོར་དགོས་ཀྱི་ཡོད།ང་ཚོའི་གསར་འགོད་པ་ཚོ་ཉིན་ལྟར་འགྲོ་གི་ཡོད།',
};

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );

describe.each(Object.entries(SENTENCES))('a language without spaces: %s', (locale, sentence) => {
  const lines = wrap(sentence, 40).split('\n');

  test('has lines, none too long, and loses nothing', () => {
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(40);
    expect(lines.join('')).toBe(sentence);
    expect(lines.flatMap(graphemes)).toEqual(graphemes(sentence));
  });

  test('breaks between words', () => {
    const ends = new Set<number>();
    for (const { index } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(sentence)) {
      ends.add(index);
    }
    let place = 0;
    for (const line of lines.slice(0, -1)) {
      place += line.length;
      expect(ends).toContain(place);
    }
  });

  test('begins no line with closing punctuation', () => {
    expect(lines.filter((line) => /^[、。，！？」）]/.test(line))).toEqual([]);
  });
});

test('an address in the middle stays whole', () => {
  const url = 'https://gazette.example/donate?amount=5&currency=EUR#a-b';
  const wrapped = wrap(`请访问${url}支持我们，谢谢。`, 20).split('\n');
  expect(wrapped).toContain(url);
});

test('wide letters count for two', () => {
  expect(wrap('支持我们', 4)).toBe('支持\n我们');
});

test('what is written by hand as a place to break is one', () => {
  expect(wrap('ក\u200bខ', 2)).toBe('ក\u200b\nខ');
});

test('flags, families and letters with marks are not taken apart', () => {
  const family = '👩‍👩‍👧‍👦🇺🇦é';
  for (const width of [1, 2, 5]) {
    expect(wrap(`ไ${family}`, width).split('\n').flatMap(graphemes)).toEqual(
      graphemes(`ไ${family}`),
    );
  }
});

test('no line is longer than e-mail takes, in octets, but for an address', () => {
  for (const word of ['x'.repeat(5000), 'ж'.repeat(3000), '😀'.repeat(900), 'ก'.repeat(4000)]) {
    const lines = wrap(`a ${word} b`, 78).split('\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(998);
    expect(lines.join('').replaceAll(' ', '')).toBe(`a${word}b`);
  }
});

test('nothing is lost or added but line breaks in place of spaces', () => {
  const piece = fc.constantFrom(
    ...Object.values(SENTENCES).map((sentence) => sentence.slice(0, 30)),
    'word',
    'שלום',
    'مرحبا',
    '(see',
    'https://a.example/b)',
    '😀',
    '\u2067x\u2069',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 10, max: 78 }), (pieces, width) => {
      const text = pieces.join(' ');
      expect(wrap(text, width).replaceAll(/[ \n]/g, '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
