import { clock } from '../clock';

/** What a provider said when it did not send. */
export interface ProviderFailure {
  /** All that it said in words. May hold addresses. */
  text: string;
  /** The status of an HTTP answer (RFC 9110 §15). */
  status?: number;
  /** The code of an SMTP reply (RFC 5321 §4.2), and what the client was at. */
  reply?: number;
  command?: string;
  /** Names and codes: nodemailer's, the system's, those of an API. */
  codes: ReadonlySet<string>;
  /** Whether the connection never came to be, as far as the system says. */
  connecting: boolean;
  /** Milliseconds until it wants to be asked again (RFC 9110 §10.2.3). */
  retryAfter?: number;
}

/** Where errors and answers keep more of what was said. */
const INNER = ['error', 'errors', 'response', 'body', 'data', 'cause', 'details', '$metadata'];
const STATUSES = ['httpStatusCode', 'statusCode', 'status', 'code'];
const CODES = ['name', 'code', 'Code', 'type'];
const WORDS = ['message', 'Message', 'detail', 'details', 'error', 'body', 'data', 'field'];
const MOST_PARTS = 30;

type Part = Record<string, unknown>;

/** The error and what it holds, the outermost first, each once. */
const partsOf = (value: unknown, seen = new Set<unknown>()): Part[] => {
  if (typeof value !== 'object' || value === null || seen.has(value) || seen.size >= MOST_PARTS) {
    return [];
  }
  seen.add(value);
  if (Array.isArray(value)) {
    return value.slice(0, MOST_PARTS).flatMap((inner) => partsOf(inner, seen));
  }
  const part = value as Part;
  return [part, ...INNER.flatMap((name) => partsOf(part[name], seen))];
};

const isErrorStatus = (value: unknown): boolean => /^[45]\d\d$/.test(String(value));

/** The first that says one, a status before a code: some APIs have numbers of their own for codes. */
const statusOf = (parts: Part[]): number | undefined => {
  for (const name of STATUSES) {
    const part = parts.find((each) => isErrorStatus(each[name]));
    if (part) {
      return Number(part[name]);
    }
  }
  return undefined;
};

const strings = (parts: Part[], names: string[]): string[] =>
  parts.flatMap((part) =>
    names.flatMap((name) => {
      const value = part[name];
      return typeof value === 'string' && value !== '' ? [value] : [];
    }),
  );

/** Seconds or a date. */
const waitOf = (parts: Part[]): number | undefined => {
  for (const { headers } of parts) {
    const said = (headers as Part | undefined)?.['retry-after'];
    const wait = Number(said) * 1000;
    const until = Date.parse(String(said)) - clock.now().getTime();
    const known = [wait, until].find((each) => each > 0);
    if (said !== undefined && known !== undefined) {
      return known;
    }
  }
  return undefined;
};

/** What was said, of whatever shape: errors of nodemailer, of HTTP clients and of APIs, bare objects and bare text. */
export const readFailure = (error: unknown): ProviderFailure => {
  const parts = partsOf(typeof error === 'string' ? { message: error } : error);
  const [first = {}] = parts;
  const reply = parts.find(({ responseCode }) => isErrorStatus(responseCode));
  const status = reply ? undefined : statusOf(parts);
  const retryAfter = waitOf(parts);
  return {
    text: [...new Set(strings(parts, WORDS))].join(': '),
    codes: new Set(strings(parts, CODES)),
    connecting: parts.some(({ syscall }) => syscall === 'connect'),
    ...(reply ? { reply: Number(reply.responseCode) } : {}),
    ...(typeof first.command === 'string' ? { command: first.command } : {}),
    ...(status === undefined ? {} : { status }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
};
