import { isTimeZone } from '../../domain/src/schedule';
import { isHttpUrl } from '../../domain/src/web-address';

/** The plugin's configuration, in `config/plugins.ts` under `donation-banners`. */
export interface Config {
  /**
   * Secrets of 32 characters or more that seal e-mail addresses and sign reminder links. The first is used,
   * the others are still understood. Empty: Strapi's own `admin.secrets.encryptionKey`, else `app.keys`.
   */
  secrets: string[];
  /** The address under which readers reach Strapi, for links in e-mails. Empty: `server.url`. */
  publicUrl: string;
  /** Origins of the newsroom's site. Reminder pages and e-mails link back to articles on these only. */
  siteOrigins: string[];
  /** 0–23, the hour of the reader's day at which reminders go out. */
  sendingHour: number;
  /** IANA zone of the newsroom, for readers whose own is unknown. */
  timeZone: string;
  /** Whether readers have to confirm by e-mail that they want a reminder. */
  doubleOptIn: boolean;
  /** Days after which reminders that are over, with their sealed addresses, are deleted. */
  retentionDays: number;
  dispatch: {
    /** Whether this instance sends due reminders. */
    enabled: boolean;
    /** When to look for due reminders (cron, with seconds). */
    cron: string;
    /** Reminders claimed at once. */
    batchSize: number;
    /** Messages in flight at once, per instance. After a crash, at most so many are sent a second time. */
    concurrency: number;
    /** Messages per second that this instance sends at most; 0: as fast as it can. */
    messagesPerSecond: number;
    /** Seconds after which another instance takes over a reminder whose sender went silent. */
    leaseSeconds: number;
    /** Deliveries tried before a reminder counts as failed. */
    maxAttempts: number;
  };
  /** How often the routes that write may be called; more is refused. */
  limits: {
    enabled: boolean;
    /** Requests for reminders that name one e-mail address, within so many seconds. */
    perAddress: { requests: number; seconds: number };
    /** Requests from one IP address (IPv6: from one /64), within so many seconds. */
    perIp: { requests: number; seconds: number };
    /** Address of the Redis on which several instances count together. Empty: each counts for itself. */
    redis: string;
  };
  choices: {
    /** Seconds that browsers may keep an answer. */
    maxAge: number;
    /** Seconds that shared caches (CDNs) may keep an answer. */
    sharedMaxAge: number;
    /** The header in which the site's CDN names the reader's country. Empty: countries are not known. */
    countryHeader: string;
  };
}

const defaults: Config = {
  secrets: [],
  publicUrl: '',
  siteOrigins: [],
  sendingHour: 8,
  timeZone: 'UTC',
  doubleOptIn: false,
  retentionDays: 90,
  dispatch: {
    enabled: true,
    cron: '*/30 * * * * *',
    batchSize: 100,
    concurrency: 5,
    messagesPerSecond: 0,
    leaseSeconds: 300,
    maxAttempts: 12,
  },
  limits: {
    enabled: true,
    perAddress: { requests: 5, seconds: 3600 },
    perIp: { requests: 60, seconds: 600 },
    redis: '',
  },
  choices: { maxAge: 60, sharedMaxAge: 300, countryHeader: '' },
};

const wholeNumber = (value: unknown, from: number, to: number): boolean =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

const isOrigin = (value: string): boolean => isHttpUrl(value) && new URL(value).origin === value;

const isRedisUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^rediss?:\/\/./.test(value) && URL.canParse(value);

/** What every value has to be; the message follows the setting's name. */
const rules: Array<[name: string, holds: (config: Config) => boolean, wanted: string]> = [
  [
    'secrets',
    ({ secrets }) => Array.isArray(secrets) && secrets.every((one) => `${one}`.length >= 32),
    'has to be a list of secrets of 32 characters or more',
  ],
  [
    'publicUrl',
    ({ publicUrl }) => publicUrl === '' || isHttpUrl(publicUrl),
    'has to be an http(s) address such as https://cms.example',
  ],
  [
    'siteOrigins',
    ({ siteOrigins }) => Array.isArray(siteOrigins) && siteOrigins.every(isOrigin),
    'has to be a list of origins such as https://gazette.example, without a path',
  ],
  [
    'sendingHour',
    ({ sendingHour }) => wholeNumber(sendingHour, 0, 23),
    'has to be a whole number from 0 to 23',
  ],
  [
    'timeZone',
    ({ timeZone }) => typeof timeZone === 'string' && isTimeZone(timeZone),
    'has to be an IANA time zone such as Europe/Berlin',
  ],
  ['doubleOptIn', ({ doubleOptIn }) => typeof doubleOptIn === 'boolean', 'has to be true or false'],
  [
    'retentionDays',
    ({ retentionDays }) => wholeNumber(retentionDays, 1, 3650),
    'has to be a whole number of days from 1 to 3650',
  ],
  [
    'dispatch.enabled',
    ({ dispatch }) => typeof dispatch.enabled === 'boolean',
    'has to be true or false',
  ],
  [
    'dispatch.cron',
    ({ dispatch }) => /^(\S+\s+){4,5}\S+$/.test(dispatch.cron),
    'has to be a cron expression',
  ],
  [
    'dispatch.batchSize',
    ({ dispatch }) => wholeNumber(dispatch.batchSize, 1, 1000),
    'has to be a whole number from 1 to 1000',
  ],
  [
    'dispatch.concurrency',
    ({ dispatch }) => wholeNumber(dispatch.concurrency, 1, 100),
    'has to be a whole number from 1 to 100',
  ],
  [
    'dispatch.messagesPerSecond',
    ({ dispatch }) => wholeNumber(dispatch.messagesPerSecond, 0, 10_000),
    'has to be a whole number from 0 (no limit) to 10000',
  ],
  [
    'dispatch.leaseSeconds',
    ({ dispatch }) => wholeNumber(dispatch.leaseSeconds, 10, 86_400),
    'has to be a whole number of seconds from 10 to 86400',
  ],
  [
    'dispatch.maxAttempts',
    ({ dispatch }) => wholeNumber(dispatch.maxAttempts, 1, 20),
    'has to be a whole number from 1 to 20',
  ],
  [
    'limits.enabled',
    ({ limits }) => typeof limits.enabled === 'boolean',
    'has to be true or false',
  ],
  [
    'limits.perAddress.requests',
    ({ limits }) => wholeNumber(limits.perAddress.requests, 1, 1_000_000),
    'has to be a whole number from 1 to 1000000',
  ],
  [
    'limits.perAddress.seconds',
    ({ limits }) => wholeNumber(limits.perAddress.seconds, 1, 86_400),
    'has to be a whole number of seconds from 1 to 86400',
  ],
  [
    'limits.perIp.requests',
    ({ limits }) => wholeNumber(limits.perIp.requests, 1, 1_000_000),
    'has to be a whole number from 1 to 1000000',
  ],
  [
    'limits.perIp.seconds',
    ({ limits }) => wholeNumber(limits.perIp.seconds, 1, 86_400),
    'has to be a whole number of seconds from 1 to 86400',
  ],
  [
    'limits.redis',
    ({ limits }) => limits.redis === '' || isRedisUrl(limits.redis),
    'has to be an address such as redis://127.0.0.1:6379',
  ],
  [
    'choices.maxAge',
    ({ choices }) => wholeNumber(choices.maxAge, 0, 86_400),
    'has to be a whole number of seconds from 0 to 86400',
  ],
  [
    'choices.sharedMaxAge',
    ({ choices }) => wholeNumber(choices.sharedMaxAge, 0, 86_400),
    'has to be a whole number of seconds from 0 to 86400',
  ],
  [
    'choices.countryHeader',
    ({ choices }) => /^[\w-]*$/.test(choices.countryHeader),
    'has to be the name of a header such as cf-ipcountry',
  ],
];

export const config = {
  default: defaults,
  /** @throws Error that names the first setting that is not what it has to be */
  validator: (given: Config): void => {
    const broken = rules.find(([, holds]) => !holds(given));
    if (broken) {
      throw new Error(`donation-banners: the setting "${broken[0]}" ${broken[2]}.`);
    }
  },
};
