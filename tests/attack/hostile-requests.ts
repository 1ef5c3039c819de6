import type { Dice } from './dice';
import {
  encoded,
  oddAddress,
  oddJson,
  oddLocale,
  oddText,
  oddZone,
  whole,
  word,
} from './odd-values';

export interface HostileRequest {
  method: string;
  /** Below the content API's address. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** What is there, for requests that are nearly right. */
export interface Target {
  article: string;
  banner: string;
  campaign: string;
  /** Of a preview link that is valid. */
  preview: string;
  /** Of a reminder that is there. */
  token: string;
}

const NAMES = ['contentType', 'documentId', 'locale', 'preview', 'x', 'utm_source', '__proto__'];

/** As a browser writes it, or as no browser would. */
const parameter = (dice: Dice, name: string, value: string): string =>
  dice.pick([
    () => `${name}=${encoded(value)}`,
    () => `${name}[${dice.pick(['$ne', '0', '__proto__', 'a'])}]=${encoded(value)}`,
    () => `${name}=%${word(dice, 2)}%ff%c0%ae`,
    () => `${name}&${name}=${word(dice, 6)}`,
  ])();

const choices = (dice: Dice, { article, preview }: Target): HostileRequest => {
  const right: Record<string, string> = {
    contentType: 'api::article.article',
    documentId: article,
    locale: oddLocale(dice),
    preview: dice.oneIn(4) ? preview : oddText(dice),
  };
  const parameters = Array.from({ length: dice.below(5) }, () => {
    const name = dice.pick(NAMES);
    return dice.oneIn(2) && Object.hasOwn(right, name)
      ? `${name}=${encoded(right[name] as string)}`
      : parameter(dice, name, oddText(dice));
  });
  const query = dice.oneIn(3)
    ? `documentId=${article}&locale=${encoded(oddLocale(dice))}`
    : parameters.join('&');
  return { method: 'GET', path: `/choices?${query}`, headers: {} };
};

const reading = (dice: Dice, { token }: Target): HostileRequest => ({
  method: dice.pick(['GET', 'GET', 'HEAD', 'OPTIONS', 'PUT']),
  path: dice.pick([
    () => '/country',
    () => '/embed.js',
    () => `/embed.${word(dice, 16)}.js`,
    () =>
      `/embed.${dice
        .below(2 ** 31)
        .toString(16)
        .padStart(16, '0')}.js`,
    () => `/reminders/${token}`,
    () => `/reminders/${encoded(oddText(dice))}`,
    () => `/reminders/${token.slice(0, -1)}${word(dice, 1)}`,
    () => '/reminders/test?locale=__proto__',
    () => `/${encoded(oddText(dice))}`,
    () => `/%2e%2e/${word(dice, 4)}%`,
  ])(),
  headers: { 'cf-ipcountry': encoded(oddText(dice)) },
});

const TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'text/plain; charset=utf-7',
];

/** A body in a form that the type may or may not be of. */
const written = (dice: Dice, fields: unknown): Pick<HostileRequest, 'headers' | 'body'> => {
  const json = JSON.stringify(fields);
  const texts = Object.entries(fields as object).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? whole(value) : JSON.stringify(value),
  ]);
  const type = dice.pick(TYPES);
  const body = dice.pick([
    () => json,
    () => json,
    () => json.slice(0, dice.below(json.length)),
    () => String(new URLSearchParams(texts)),
    () =>
      texts
        .map(
          ([name, value]) =>
            `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
        )
        .join('') + (dice.oneIn(2) ? '--x--\r\n' : ''),
  ])();
  return { headers: { 'content-type': type }, body: whole(body) };
};

const reminding = (dice: Dice, { banner, article, token }: Target): HostileRequest => {
  const right = {
    email: `${word(dice, 12)}@reader.example`,
    banner,
    option: 'P1M',
    locale: oddLocale(dice),
    timeZone: oddZone(dice),
    contentType: 'api::article.article',
    documentId: article,
    pageUrl: `https://gazette.example/${oddText(dice)}`,
  };
  const fields = dice.oneIn(3)
    ? right
    : { ...right, [dice.pick(Object.keys(right))]: oddJson(dice), [oddText(dice)]: oddJson(dice) };
  const path = dice.pick([
    '/reminders',
    '/reminders',
    '/reminders/undo',
    `/reminders/${token}/${dice.pick(['snooze', 'cancel', 'confirm', 'constructor'])}`,
    `/reminders/${word(dice, 40)}.${word(dice, 40)}/cancel`,
  ]);
  return { method: 'POST', path, ...written(dice, { undo: oddText(dice), ...fields }) };
};

const counting = (dice: Dice, { banner, campaign }: Target): HostileRequest => {
  const right = () => ({
    event: dice.pick(['reach', 'impression', 'continue', 'dismissal', 'reminder']),
    campaign,
    banner,
    locale: 'en',
    placement: dice.pick(['article-end', 'overlay']),
  });
  const events = Array.from({ length: dice.below(24) }, () =>
    dice.oneIn(3)
      ? { ...right(), [oddText(dice)]: oddJson(dice), locale: oddLocale(dice) }
      : right(),
  );
  const fields = dice.oneIn(4) ? oddJson(dice) : { events, elements: oddJson(dice) };
  return typeof fields === 'object' && fields !== null
    ? { method: 'POST', path: '/events', ...written(dice, fields) }
    : { method: 'POST', path: '/events', headers: {}, body: JSON.stringify(fields) };
};

const CODINGS = ['gzip, deflate, br', 'gzip;q=0.001, br;q=9', '*;q=0', 'identity;q=0', ','];

/** One request out of all that nobody should make. */
export const hostileRequest = (dice: Dice, target: Target): HostileRequest => {
  const request = dice.pick([choices, choices, choices, reading, reminding, counting])(
    dice,
    target,
  );
  return {
    ...request,
    headers: {
      'x-forwarded-for': oddAddress(dice),
      'accept-encoding': dice.oneIn(3) ? `x${word(dice, 200)}` : dice.pick(CODINGS),
      'if-none-match': dice.oneIn(4) ? `W/"${word(dice, 22)}"` : '',
      origin: `https://${word(dice, 12)}.example`,
      ...request.headers,
    },
  };
};
