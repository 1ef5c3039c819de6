import { withoutAddresses } from '../reminders/without-addresses';
import { type ProviderFailure, readFailure } from './provider-failure';

/**
 * What a delivery failed at: `refused` for good by the receiving side (SMTP 5xx, RFC 5321 §4.2.1), `postponed` until
 * another try, `unreachable`, where no message can leave at the moment and this one is not to blame, or `throttled`,
 * where messages left faster than the provider takes them.
 */
export type DeliveryFailure = 'refused' | 'postponed' | 'unreachable' | 'throttled';

/** A reminder that could not be sent. The message never holds the address. */
export class DeliveryError extends Error {
  constructor(
    message: string,
    readonly failure: DeliveryFailure,
    /** Milliseconds until the provider wants to be asked again, where it says so. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.name = 'DeliveryError';
  }

  /** Whether another message would have fared alike; it costs the reminder no try. */
  get isNoFaultOfIts(): boolean {
    return this.failure === 'unreachable' || this.failure === 'throttled';
  }
}

const LONGEST = 500;

/** Codes of a connection that never came to be, or of a sender that may not use it. */
const NO_CONNECTION =
  /^(EAI_AGAIN|EAUTH|ECONNREFUSED|EDNS|EHOSTUNREACH|ENETUNREACH|ENOAUTH|ENOTFOUND|EOAUTH2|EPROTO|EPROXY|ETLS|ERR_(TLS|SSL)_\w+|\w*CERT\w*|UNABLE_TO_VERIFY_\w+)$/;

/** The same in words: some clients keep no code. */
const NO_CONNECTION_IN_WORDS =
  /\b(connect E\w+|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|E(SERVFAIL|TIMEOUT|REFUSED))\b/;

/** The recipient's domain takes no mail, says the DNS; Strapi’s sendmail asks it for each message. */
const NO_SUCH_DOMAIN = /^can not resolve Mx of <[^>]*>(: query\w+ (ENOTFOUND|ENODATA)\b|$)/i;

/** Before `MAIL FROM`, nothing that is said can be about one message. */
const BEFORE_MAIL = new Set(['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS']);

/** nodemailer names a connection that is never opened or greeted by its message alone. */
const NEVER_OPENED = /^(Connection timeout|Greeting never received)/;

/** SMTP replies that ask for a log-in or refuse it (RFC 4954 §6). */
const LOG_IN_REPLIES = new Set([530, 534, 535, 538]);

/** SMTP replies of servers that want fewer messages, with words like these. */
const BUSY_REPLIES = new Set([421, 454]);
const BUSY = /throttl|too (many|fast)|\brate\b|quota/i;

/**
 * HTTP statuses about who sends and not about the message: no key or a wrong one, an unpaid bill, no right, an address
 * of the API that does not exist, a proxy's log-in, a service that is closed.
 */
const SENDER_STATUSES = new Set([401, 402, 403, 404, 407, 503]);

/** The same as codes of Amazon's. */
const SENDER_CODES =
  /^(InvalidClientTokenId|SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature|UnrecognizedClientException|MissingAuthenticationToken|AccessDenied(Exception)?|ExpiredToken(Exception)?|RequestExpired|OptInRequired|CredentialsProviderError|Account(SendingPaused|Suspended)(Exception)?|ConfigurationSet(DoesNotExist|SendingPaused)(Exception)?)$/;

/** The names under which APIs ask for fewer messages. */
const THROTTLED_CODES =
  /^(Throttl(ing|ed)(Exception)?|TooManyRequests(Exception)?|(Request)?LimitExceeded(Exception)?|RateLimitExceeded(Error)?|rate_limit_exceeded|(daily|monthly)_quota_exceeded)$/i;

/** The names under which APIs refuse a recipient or the message. */
const REFUSED_CODES = /^(MessageRejected|InvalidParameterValue|InactiveRecipientsError)$/;

/** An answer about the recipient: it names the field. */
const ABOUT_RECIPIENT =
  /(['"`])to\1|\bto\[\d+\]|personalizations\.\d+\.to\b|\bin to\b|\bto (address|field|parameter)\b|\brecipient/i;

/** An answer about the sender, which the newsroom can mend. */
const ABOUT_SENDER = /not verified|not been verified|\bsender\b|\bfrom\b/i;

const some = (codes: ReadonlySet<string>, pattern: RegExp): boolean =>
  [...codes].some((code) => pattern.test(code));

const judgeHttp = (status: number, { text, codes }: ProviderFailure, to: string) => {
  if (status === 429) {
    return 'throttled';
  }
  if (SENDER_STATUSES.has(status)) {
    return 'unreachable';
  }
  const namesRecipient =
    ABOUT_RECIPIENT.test(text) || (to !== '' && text.toLowerCase().includes(to.toLowerCase()));
  const refused = namesRecipient || (some(codes, REFUSED_CODES) && !ABOUT_SENDER.test(text));
  return status < 500 && refused ? 'refused' : 'postponed';
};

const judgeReply = (reply: number, { text, command }: ProviderFailure): DeliveryFailure => {
  if (LOG_IN_REPLIES.has(reply)) {
    return 'unreachable';
  }
  if (BUSY_REPLIES.has(reply) && BUSY.test(text)) {
    return 'throttled';
  }
  return reply >= 500 && command !== 'MAIL FROM' ? 'refused' : 'postponed';
};

const neverConnected = ({ text, codes, command, reply, connecting }: ProviderFailure): boolean =>
  connecting ||
  some(codes, NO_CONNECTION) ||
  (reply === undefined && NO_CONNECTION_IN_WORDS.test(text)) ||
  (codes.has('EPROTOCOL') && BEFORE_MAIL.has(command ?? '')) ||
  (codes.has('ETIMEDOUT') && NEVER_OPENED.test(text));

const judge = (said: ProviderFailure, to: string): DeliveryFailure => {
  const { codes, status, reply, text } = said;
  if (NO_SUCH_DOMAIN.test(text)) {
    return 'refused';
  }
  if (some(codes, THROTTLED_CODES)) {
    return 'throttled';
  }
  if (neverConnected(said) || some(codes, SENDER_CODES)) {
    return 'unreachable';
  }
  if (reply !== undefined) {
    return judgeReply(reply, said);
  }
  // An API's code without a status stands for a request that was not understood.
  return judgeHttp(status ?? (some(codes, REFUSED_CODES) ? 400 : 500), said, to);
};

/**
 * What an e-mail provider's error means for the reminder. A connection lost in the middle is `postponed`: the message
 * may have arrived, so each such try has to count. So is a sender that is refused: that is the newsroom's to mend.
 * @param error of whatever shape: providers reject with errors, with bare objects and with text
 * @param to whom the message was for
 */
export const toDeliveryError = (error: unknown, to = ''): DeliveryError => {
  const said = readFailure(error);
  const text = said.text || [...said.codes].filter((code) => code !== 'Error').join(' ');
  const message = withoutAddresses(text || 'Unknown failure', [to]).slice(0, LONGEST);
  return new DeliveryError(message, judge(said, to), said.retryAfter);
};

/** Some providers never reject: they answer with what went wrong, or with `false`. */
export const failureIn = (answer: unknown): unknown =>
  answer === false
    ? 'The e-mail provider says that it did not send, and not why.'
    : (answer as { error?: unknown } | null | undefined)?.error;
