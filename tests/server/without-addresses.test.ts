import { domainToUnicode } from 'node:url';
import fc from 'fast-check';

import { DeliveryError, toDeliveryError } from '../../server/src/dispatch/delivery-error';
import { reasonOf } from '../../server/src/dispatch/outcomes';
import { QueueError } from '../../server/src/dispatch/queue-error';
import { withoutAddresses } from '../../server/src/reminders/without-addresses';

const ADDRESS = "Con.O'Brien+news@zürich.example";
const DNS_ADDRESS = "Con.O'Brien+news@xn--zrich-kva.example";

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
const everyByte = (mark: string) => (text: string) =>
  [...Buffer.from(text)].map((byte) => `${mark}${hex(byte)}`).join('');
const everyUnit = (write: (code: number) => string) => (text: string) =>
  text
    .split('')
    .map((unit) => write(unit.charCodeAt(0)))
    .join('');

/** By name, the ways in which providers hand an address back. */
const CODINGS: Record<string, (text: string) => string> = {
  'as typed': (text) => text,
  'in lower case': (text) => text.toLowerCase(),
  'in upper case': (text) => text.toUpperCase(),
  'in angle brackets': (text) => `<${text}>`,
  'in apostrophes': (text) => `'${text}'`,
  'for a URL': (text) => encodeURIComponent(text),
  'for a form': (text) => new URLSearchParams({ to: text }).toString(),
  'for a URL, twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'in percent signs alone': everyByte('%'),
  'in quoted-printable': everyByte('='),
  'in quoted-printable, where needed': (text) =>
    text.replace(/[^a-z.]/gi, (character) => everyByte('=')(character).toUpperCase()),
  'in quoted-printable over two lines': (text) => text.replace('example', 'exa=\r\nmple'),
  'in decimal entities': everyUnit((code) => `&#${code};`),
  'in hexadecimal entities': everyUnit((code) => `&#x${code.toString(16)};`),
  'in named entities': (text) =>
    text.replaceAll("'", '&apos;').replaceAll('@', '&commat;').replaceAll('.', '&period;'),
  'for HTML': (text) => text.replaceAll("'", '&#39;').replaceAll('@', '&#064;'),
  'in JSON escapes': everyUnit((code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'in JSON in JSON': (text) => JSON.stringify(JSON.stringify({ to: text })),
  'in JavaScript': (text) => text.replaceAll("'", "\\'").replaceAll('@', '\\x40'),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64url': (text) => Buffer.from(text).toString('base64url'),
  'in base64 for a URL': (text) => encodeURIComponent(Buffer.from(text).toString('base64')),
  'in lower case in base64': (text) => Buffer.from(text.toLowerCase()).toString('base64'),
  'in a URL in base64': (text) => Buffer.from(encodeURIComponent(text)).toString('base64'),
  'in base64, twice': (text) =>
    Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
  'in lines of base64': (text) =>
    Buffer.from(`Recipient ${text}`).toString('base64').replace(/.{20}/g, '$&\r\n'),
  'as a MIME word': (text) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`,
};

/** All that a text says in some coding or other. */
const saidIn = (text: string): string => {
  const runs = text.match(/[\w+/-]+/g) ?? [];
  const decoded = runs.flatMap((run) =>
    [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('utf8')),
  );
  const plain = text
    .replace(/=\r?\n/g, '')
    .replace(/(?:%(?:25)*|=|\\x)([0-9a-f]{2})/gi, (_, code) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  return [text, plain, ...decoded].join('\n').toLowerCase();
};

describe.each(Object.entries(CODINGS))('an address %s', (_, coded) => {
  test.each([
    ['as a reader typed it', ADDRESS],
    ['as DNS has it', DNS_ADDRESS],
  ])('is not in what is kept: %s', (__, written) => {
    for (const known of [ADDRESS, DNS_ADDRESS]) {
      const kept = withoutAddresses(`550 5.1.1 ${coded(written)}: no such user`, [known]);
      expect(saidIn(kept)).not.toMatch(/brien|rich/);
      expect(kept).toMatch(/^550 5\.1\.1 /);
      expect(kept).toContain('no such user');
    }
  });

  test('is not there where nobody knows it, but for codings of each letter', () => {
    const kept = withoutAddresses(`550 5.1.1 ${coded("o'brien@reader.example")}: no such user`);
    expect(kept.toLowerCase()).not.toMatch(/brien|reader/);
  });
});

test.each([
  ["No o'brien@reader.example here", 'No (address) here'],
  ['No <reader@reader.example> here', 'No <(address)> here'],
  ["Recipient 'reader@reader.example' refused", "Recipient '(address)' refused"],
  ['"a b"@reader.example, c@[192.0.2.1] and d@localhost.', '(address), (address) and (address).'],
  ['mailto:a@b.example?subject=x', 'mailto:(address)'],
  ['connect ECONNREFUSED 127.0.0.1:443', 'connect ECONNREFUSED 127.0.0.1:443'],
  ['ConfigurationSetSendingPausedException', 'ConfigurationSetSendingPausedException'],
  ['4.7.0 Try again later (in 5 min); see https://example.org/why?x=1', undefined],
])('%s', (text, kept) => {
  expect(withoutAddresses(text)).toBe(kept ?? text);
});

const atom = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,12}$/);
const address = fc
  .tuple(
    fc.array(atom, { minLength: 1, maxLength: 3 }),
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{2,10}$/),
    fc.constantFrom('example', 'co.example', 'xn--p1ai', 'рф'),
  )
  .map(([atoms, host, ending]) => `${atoms.join('.')}@${host}.${ending}`);
const around = fc.stringMatching(/^[ -;=?A-Z[-~\n]{0,30}$/);

test('whatever the address, the coding, and what stands around it', () => {
  fc.assert(
    fc.property(
      address,
      fc.constantFrom(...Object.values(CODINGS)),
      around,
      around,
      (known, coded, before, after) => {
        const host = known.slice(known.lastIndexOf('@') + 1);
        const kept = withoutAddresses(`${before} ${coded(known)} ${after}`, [known]);
        for (const spelling of [host, domainToUnicode(host)]) {
          expect(saidIn(kept)).not.toContain(`@${spelling}`.toLowerCase());
        }
        expect(kept).not.toContain(coded(known));
      },
    ),
    { numRuns: 400 },
  );
});

test('in base64 at any place of any text', () => {
  fc.assert(
    fc.property(
      address,
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom('base64', 'base64url'),
      (known, before, after, coding) => {
        const whole = Buffer.concat([before, Buffer.from(known), after]).toString(
          coding as BufferEncoding,
        );
        const kept = withoutAddresses(`token/${whole}`, [known]);
        expect(kept).not.toContain(whole);
        expect(saidIn(kept)).not.toContain(known.toLowerCase());
      },
    ),
    { numRuns: 400 },
  );
});

test('a long answer costs little, and is cut', () => {
  for (const part of ['a', '&#39;', '%40', 'a@', '"', '=40', "\\'", 'YUBi']) {
    expect(withoutAddresses(part.repeat(200_000), [ADDRESS]).length).toBeLessThanOrEqual(10_000);
  }
});

test('errors of providers, of the queue and of the database hold none', () => {
  const said = `No ${encodeURIComponent(ADDRESS)} here, nor o'brien@reader.example`;
  const { message } = toDeliveryError(new Error(said), ADDRESS);
  expect(message).toBe('No (address) here, nor (address)');
  expect(new QueueError(new Error(said)).message).not.toMatch(/brien/);
  expect(reasonOf(new Error(`insert - ${said}`))).not.toMatch(/brien/);
  expect(reasonOf(new DeliveryError(message, 'refused'))).toBe(message);
});
