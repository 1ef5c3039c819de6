import fc from 'fast-check';

import { mailboxOf, toEmailAddress } from '../../domain/src/email-address';

test.each([
  'a@b.example',
  'first.last+tag@sub.host.example',
  "o'neil@x.example",
  `${'a'.repeat(64)}@b.example`,
  `a@${'b'.repeat(63)}.example`,
])('%s is one address', (address) => {
  expect(toEmailAddress(address)).toBe(address);
  expect(toEmailAddress(` ${address}\n`)).toBe(address);
});

test.each([
  ['leser@zürich.example', 'leser@xn--zrich-kva.example'],
  ['leser@ZÜRICH.example', 'leser@xn--zrich-kva.example'],
  ['reader@почта.рф', 'reader@xn--80a1acny.xn--p1ai'],
  ['reader@例え.テスト', 'reader@xn--r8jz45g.xn--zckzah'],
  ['leser@straße.example', 'leser@xn--strae-oqa.example'],
])('%s goes over the wire as %s', (typed, address) => {
  expect(toEmailAddress(typed)).toBe(address);
});

test.each([
  '',
  'a',
  '@',
  'a@',
  '@b.example',
  'a@b',
  'a@b.example\nx',
  'a b@c.example',
  'a@b.example, c@d.example',
  '<a@b.example>',
  'a@-b.example',
  'a@b-.example',
  'a..b@c.example',
  '.a@b.example',
  'a.@b.example',
  'a@b..example',
  'a@.b.example',
  'a@127.0.0.1',
  'a@１２７.１',
  'a@ü:80',
  'a@ü.example/path',
  'a@ü.example?x=1',
  'a@x@ü.example',
  'jörg@b.example',
  '"a b"@c.example',
  `${'a'.repeat(65)}@b.example`,
  `a@${'b'.repeat(64)}.example`,
  `a@${'bcd.'.repeat(63)}example`,
])('%j is no address', (bad) => {
  expect(toEmailAddress(bad)).toBeUndefined();
});

test('what is taken keeps RFC 5321’s lengths and letters, and is taken again as it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
          .map(([local, host]) => `${local}@${host}.example`),
        fc.emailAddress(),
      ),
      (text) => {
        const address = toEmailAddress(text);
        if (address !== undefined) {
          expect(address).toMatch(/^[!-?A-~]{1,64}@[a-z0-9.-]+$/i);
          expect(address.length).toBeLessThanOrEqual(254);
          expect(toEmailAddress(address)).toBe(address);
        }
      },
    ),
  );
});

test.each([
  ['Reader@Reader.example', 'reader@reader.example'],
  ['reader+shop@reader.example', 'reader@reader.example'],
  ['reader+a+b@reader.example', 'reader@reader.example'],
  ['+tag@reader.example', '+tag@reader.example'],
  ['first.last@reader.example', 'first.last@reader.example'],
  ['First.Last+shop@googlemail.com', 'firstlast@gmail.com'],
  ['f.i.r.s.t.last@gmail.com', 'firstlast@gmail.com'],
  ['first.last@gmail.com.example', 'first.last@gmail.com.example'],
])('%s leads to the mailbox %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
  expect(mailboxOf(mailbox)).toBe(mailbox);
});
