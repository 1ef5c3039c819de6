/**
 * What a delivery failed at: `refused` for good by the receiving side (SMTP 5xx, RFC 5321 §4.2.1), `postponed` until
 * another try, or `unreachable`, where no message can leave at the moment and this one is not to blame.
 */
export type DeliveryFailure = 'refused' | 'postponed' | 'unreachable';

/** A reminder that could not be sent. The message never holds the address. */
export class DeliveryError extends Error {
  constructor(
    message: string,
    readonly failure: DeliveryFailure,
  ) {
    super(message);
    this.name = 'DeliveryError';
  }
}

/** What nodemailer adds to its errors; other providers' have some of it. */
interface ProviderError {
  message?: string;
  /** A code of nodemailer's or of the system. */
  code?: string;
  syscall?: string;
  /** What the client was at: `CONN`, `EHLO`, `MAIL FROM`, `DATA`. */
  command?: string;
  responseCode?: number;
  cause?: ProviderError;
}

const ADDRESS = /[^\s<>"',;:]+@[^\s<>"',;:]+/g;
const LONGEST = 500;

/** Codes of a connection that never came to be, or of a sender that may not use it. */
const NO_CONNECTION = new Set([
  'EAI_AGAIN',
  'EAUTH',
  'ECONNREFUSED',
  'EDNS',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOAUTH',
  'ENOTFOUND',
  'EOAUTH2',
  'EPROXY',
  'ETLS',
]);

/** Before `MAIL FROM`, nothing that is said can be about one message. */
const BEFORE_MAIL = new Set(['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS']);

/** nodemailer names a connection that is never opened or greeted by its message alone. */
const NEVER_OPENED = /^(Connection timeout|Greeting never received)/;

const isUnreachable = ({ message, code, syscall, command, cause }: ProviderError): boolean =>
  NO_CONNECTION.has(code ?? '') ||
  syscall === 'connect' ||
  (code === 'EPROTOCOL' && BEFORE_MAIL.has(command ?? '')) ||
  (code === 'ETIMEDOUT' && NEVER_OPENED.test(message ?? '')) ||
  (cause !== undefined && isUnreachable(cause));

/**
 * What an e-mail provider's error means for the reminder. A connection lost in the middle is `postponed`: the message
 * may have arrived, so each such try has to count. So is a sender that is refused: that is the newsroom's to mend.
 */
export const toDeliveryError = (error: unknown): DeliveryError => {
  const given = (error ?? {}) as ProviderError;
  const message = (given.message ?? 'Unknown failure').replace(ADDRESS, '(address)');
  const forGood = (given.responseCode ?? 0) >= 500 && given.command !== 'MAIL FROM';
  const failure = isUnreachable(given) ? 'unreachable' : forGood ? 'refused' : 'postponed';
  return new DeliveryError(message.slice(0, LONGEST), failure);
};
