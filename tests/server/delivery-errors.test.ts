import { failureIn, toDeliveryError } from '../../server/src/dispatch/delivery-error';

describe('what an error of the e-mail provider means', () => {
  const failureOf = (error: object) =>
    toDeliveryError(Object.assign(new Error('Failed'), error)).failure;

  test.each([
    ['no such user', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'refused'],
    ['a rejected message', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused'],
    ['greylisting', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'postponed'],
    [
      'a sender refused',
      { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' },
      'postponed',
    ],
    ['a connection lost in the middle', { code: 'ECONNECTION', command: 'CONN' }, 'postponed'],
    ['an answer that never comes', { code: 'ETIMEDOUT', command: 'CONN' }, 'postponed'],
    ['an error that says nothing', {}, 'postponed'],
    ['nobody listening', { code: 'ESOCKET', syscall: 'connect', command: 'CONN' }, 'unreachable'],
    ['an unknown host', { code: 'EDNS', command: 'CONN' }, 'unreachable'],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'unreachable'],
    ['a busy server', { code: 'EPROTOCOL', responseCode: 421, command: 'CONN' }, 'unreachable'],
    ['fetch without a network', { cause: { code: 'ECONNREFUSED' } }, 'unreachable'],
  ])('%s', (_, error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });

  test('a connection that is never opened', () => {
    const error = Object.assign(new Error('Connection timeout'), { code: 'ETIMEDOUT' });
    expect(toDeliveryError(error).failure).toBe('unreachable');
  });

  const api = (status: number, code: string, message: string) => ({
    name: code,
    message,
    $metadata: { httpStatusCode: status },
  });
  const mailgun = (status: number, message: string, details: string) => ({
    status,
    message,
    details,
    type: 'MailgunAPIError',
  });
  const unverified = 'Email address is not verified. The following identities failed the check:';

  test.each<[string, unknown, string]>([
    ['a code that is a status', { code: 401, message: 'Unauthorized' }, 'unreachable'],
    ['the same as text', { code: '403' }, 'unreachable'],
    ['a status', { statusCode: 401, message: 'No key' }, 'unreachable'],
    ['an axios error', { code: 'ERR_BAD_REQUEST', response: { status: 401 } }, 'unreachable'],
    ['an unpaid bill', { response: { status: 402 } }, 'unreachable'],
    ['a domain that the API does not know', { status: 404 }, 'unreachable'],
    ['a wrong key at Amazon', { name: 'SignatureDoesNotMatch' }, 'unreachable'],
    ['no right at Amazon', api(403, 'AccessDenied', 'User is not authorized'), 'unreachable'],
    ['SMTP that wants a log-in', { responseCode: 530, command: 'MAIL FROM' }, 'unreachable'],
    ['a client that keeps no code', 'connect ECONNREFUSED 127.0.0.1:443', 'unreachable'],
    ['Mailgun away', mailgun(400, 'ECONNREFUSED', 'connect ECONNREFUSED'), 'unreachable'],
    ['a certificate that has expired', { code: 'CERT_HAS_EXPIRED' }, 'unreachable'],
    [
      'the DNS away',
      'can not resolve Mx of <x.example>: queryMx ESERVFAIL x.example',
      'unreachable',
    ],
    ['no such domain', 'can not resolve Mx of <x.example>: queryMx ENOTFOUND x.example', 'refused'],
    ['a domain without mail', 'can not resolve Mx of <x.example>', 'refused'],
    [
      'a message that Amazon rejects',
      api(400, 'MessageRejected', 'Address blacklisted.'),
      'refused',
    ],
    [
      'a reader of a sandbox',
      api(400, 'MessageRejected', `${unverified} Reader@reader.example`),
      'refused',
    ],
    [
      'a sender that is not verified',
      api(400, 'MessageRejected', `${unverified} letters@gazette.example`),
      'postponed',
    ],
    [
      'an address that Amazon cannot read',
      api(400, 'InvalidParameterValue', 'Local address starts with dot'),
      'refused',
    ],
    [
      'a 400 that names the reader',
      { code: 400, message: 'reader@reader.example bounced' },
      'refused',
    ],
    ['a 400 that names the sender', { code: 400, message: 'Invalid `from` field' }, 'postponed'],
    [
      'Postmark’s sender',
      { code: 401, statusCode: 422, message: "The 'From' address is no Sender Signature" },
      'postponed',
    ],
    [
      'Postmark’s inactive reader',
      { code: 406, statusCode: 422, name: 'InactiveRecipientsError', message: '' },
      'refused',
    ],
    [
      'Postmark’s bad reader',
      { code: 300, statusCode: 422, message: "Invalid 'To' address: 'x'." },
      'refused',
    ],
    ['an outage', { statusCode: 500, message: 'to address' }, 'postponed'],
    ['too many', { code: 429 }, 'throttled'],
    ['too many at Amazon', api(400, 'Throttling', 'Maximum sending rate exceeded.'), 'throttled'],
    ['too many by SMTP', { responseCode: 454, message: 'Throttling failure' }, 'throttled'],
    ['an error in errors', { errors: [{ response: { status: 429 } }] }, 'throttled'],
    ['no words at all', null, 'postponed'],
    ['a number', 7, 'postponed'],
  ])('of whatever shape: %s', (_, error, failure) => {
    expect(toDeliveryError(error, 'reader@reader.example').failure).toBe(failure);
  });

  test('that holds itself', () => {
    const error: Record<string, unknown> = { code: 401 };
    error.cause = { error, errors: [error] };
    expect(toDeliveryError(error).failure).toBe('unreachable');
  });

  test('with how long to wait, as seconds and as a date', () => {
    const waitFor = (said: string) =>
      toDeliveryError({ response: { status: 429, headers: { 'retry-after': said } } }).retryAfter;
    expect(waitFor('3')).toBe(3000);
    expect(waitFor(new Date(Date.now() + 3_600_000).toUTCString())).toBeGreaterThan(3_500_000);
    expect(waitFor('soon')).toBeUndefined();
  });

  test('and so do answers that tell of an error', () => {
    expect(failureIn(false)).toBeTruthy();
    expect(failureIn({ data: null, error: { message: 'No' } })).toEqual({ message: 'No' });
    expect([failureIn(undefined), failureIn(true), failureIn({ accepted: [] })]).toEqual(
      Array(3).fill(undefined),
    );
  });

  test('never the address', () => {
    expect(toDeliveryError(new Error('No <reader@reader.example> here')).message).toBe(
      'No <(address)> here',
    );
    expect(toDeliveryError(undefined).message).toBe('Unknown failure');
  });
});
