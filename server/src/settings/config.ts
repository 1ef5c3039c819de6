import { Cron } from 'croner';

import { isDonateLinkTemplate } from '../../../domain/src/donate-link';
import { type NumberSetting, SETTING_BOUNDS } from '../../../domain/src/editable-settings';
import { toEmailAddress } from '../../../domain/src/email-address';
import { parseAmounts } from '../../../domain/src/donation/amount-list';
import { isCurrency } from '../../../domain/src/donation/currency';
import { isTimeZone } from '../../../domain/src/schedule';
import { isHttpUrl } from '../../../domain/src/web-address';
import { misshapen, type Section } from './config-shape';
import { valueOf } from './setting-values';

/** The plugin's configuration, in `config/plugins.ts` under `donation-banners`. */
export interface Config {
  /**
   * Secrets of 32 characters or more that seal e-mail addresses and sign reminder links. The first is used,
   * the others are still understood. Empty: Strapi's own `admin.secrets.encryptionKey`, else `app.keys`.
   */
  secrets: string[];
  /** The address under which readers reach Strapi, path included, for links in e-mails and pictures. Empty: `server.url`. */
  publicUrl: string;
  /** Content types whose entries carry banners. Empty: every collection type of the app with draft & publish. */
  contentTypes: string[];
  /** Origins of the newsroom's site. Reminder pages and e-mails link back to articles on these only. */
  siteOrigins: string[];
  /** Who writes to readers, as in an e-mail's header. Empty: as Strapi's e-mail plugin has it. */
  sender: { from: string; replyTo: string };
  /** 0–23, the hour of the reader's day at which reminders go out. */
  sendingHour: number;
  /** IANA zone of the newsroom: for readers whose own is unknown, and by whose days events are counted. */
  timeZone: string;
  /** Whether readers have to confirm by e-mail that they want a reminder. */
  doubleOptIn: boolean;
  /** Days after which reminders that are over, with their sealed addresses, are deleted. */
  retentionDays: number;
  dispatch: {
    /** Whether this instance sends due reminders. */
    enabled: boolean;
    /** Who shares the work out: each instance for itself, or BullMQ on Redis for all together. */
    engine: 'in-process' | 'bullmq';
    /** Address of BullMQ's Redis. */
    redis: string;
    /** When to look for due reminders (cron, with seconds). */
    cron: string;
    /** Reminders claimed at once. */
    batchSize: number;
    /** Messages in flight at once, per instance. After a crash, at most so many are sent a second time. */
    concurrency: number;
    /** Messages per second that this instance, with BullMQ all instances together, send at most; 0: as fast as they can. */
    messagesPerSecond: number;
    /** Seconds after which another instance takes over a reminder whose sender went silent. */
    leaseSeconds: number;
    /** Seconds in which the provider has to take a message. */
    deadlineSeconds: number;
    /** Deliveries tried before a reminder counts as failed. */
    maxAttempts: number;
  };
  /** How often the routes that write may be called; more is refused. */
  limits: {
    enabled: boolean;
    /** Requests for reminders that name one mailbox, however it is spelled, within so many seconds. */
    perAddress: { requests: number; seconds: number };
    /** With `doubleOptIn`, requests for reminders of all readers together, each of which makes an e-mail to confirm. */
    confirmations: { requests: number; seconds: number };
    /** Requests from one IP address (IPv6: from one /64), within so many seconds. */
    perIp: { requests: number; seconds: number };
    /** Beacons of counted events from one IP address (IPv6: from one /64), within so many seconds. */
    events: { requests: number; seconds: number };
    /** Previews opened from one IP address (IPv6: from one /64), within so many seconds. */
    previews: { requests: number; seconds: number };
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
  /** What a new banner starts with. Empty: nothing. */
  donation: {
    /** Where the button leads. */
    url: string;
    /** ISO 4217. */
    currency: string;
    /** `2.50, 5, 1500`: a comma and a space between them, a point before decimals, nothing between thousands. */
    amounts: string;
  };
}

const defaults: Config = {
  secrets: [],
  publicUrl: '',
  contentTypes: [],
  siteOrigins: [],
  sender: { from: '', replyTo: '' },
  sendingHour: 8,
  timeZone: 'UTC',
  doubleOptIn: false,
  retentionDays: 90,
  dispatch: {
    enabled: true,
    engine: 'in-process',
    redis: '',
    cron: '*/30 * * * * *',
    batchSize: 100,
    concurrency: 5,
    messagesPerSecond: 0,
    leaseSeconds: 300,
    deadlineSeconds: 60,
    maxAttempts: 12,
  },
  limits: {
    enabled: true,
    perAddress: { requests: 5, seconds: 3600 },
    confirmations: { requests: 600, seconds: 3600 },
    perIp: { requests: 60, seconds: 600 },
    events: { requests: 3000, seconds: 600 },
    previews: { requests: 60, seconds: 60 },
    redis: '',
  },
  choices: { maxAge: 60, sharedMaxAge: 300, countryHeader: '' },
  donation: { url: '', currency: '', amounts: '' },
};

const wholeNumber = (value: unknown, from: number, to: number): boolean =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

const isOrigin = (value: unknown): boolean =>
  typeof value === 'string' && isHttpUrl(value) && new URL(value).origin === value;

const isRedisUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^rediss?:\/\/./.test(value) && URL.canParse(value);

/** `name@host` or `Name <name@host>`, in one line. */
const isSender = (value: unknown): boolean => {
  const [, named, bare] = /^[^<>\p{Cc}]{0,100}<([^<>]+)>$|^(\S+)$/u.exec(`${value}`) ?? [];
  return typeof value === 'string' && toEmailAddress(named ?? bare ?? '') !== undefined;
};

/** Whether Strapi's scheduler would ever run it. */
const comesAround = (pattern: unknown): boolean => {
  if (typeof pattern !== 'string' || !/^(\S+\s+){4,5}\S+$/.test(pattern)) {
    return false;
  }
  try {
    return new Cron(pattern, { paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
};

const emptyOr = (value: unknown, holds: (text: string) => boolean): boolean =>
  value === '' || (typeof value === 'string' && holds(value));

type Rule = [name: string, holds: (config: Config) => boolean, wanted: string];

const wholeNumberRule = (name: NumberSetting, unit = ''): Rule => {
  const [from, to] = SETTING_BOUNDS[name];
  return [
    name,
    (config) => wholeNumber(valueOf(config, name), from, to),
    `has to be a whole number ${unit}from ${from} to ${to}`,
  ];
};

/** What every value has to be; the message follows the setting's name. */
const rules: Rule[] = [
  [
    'secrets',
    ({ secrets }) => Array.isArray(secrets) && secrets.every((one) => `${one}`.length >= 32),
    'has to be a list of secrets of 32 characters or more',
  ],
  [
    'publicUrl',
    ({ publicUrl }) => emptyOr(publicUrl, (address) => isHttpUrl(address) && !/[?#]/.test(address)),
    'has to be an http(s) address such as https://cms.example or https://host.example/cms',
  ],
  [
    'contentTypes',
    ({ contentTypes }) =>
      Array.isArray(contentTypes) &&
      contentTypes.every((one) => /^api::[\w-]+\.[\w-]+$/.test(`${one}`)),
    'has to be a list of content types such as api::article.article',
  ],
  [
    'siteOrigins',
    ({ siteOrigins }) => Array.isArray(siteOrigins) && siteOrigins.every(isOrigin),
    'has to be a list of origins such as https://gazette.example, without a path',
  ],
  [
    'sender.from',
    ({ sender }) => emptyOr(sender.from, isSender),
    'has to be an e-mail address, or a name and one: The Gazette <letters@gazette.example>',
  ],
  [
    'sender.replyTo',
    ({ sender }) => emptyOr(sender.replyTo, isSender),
    'has to be an e-mail address, or a name and one: The Gazette <letters@gazette.example>',
  ],
  wholeNumberRule('sendingHour'),
  [
    'timeZone',
    ({ timeZone }) => typeof timeZone === 'string' && isTimeZone(timeZone),
    'has to be an IANA time zone such as Europe/Berlin',
  ],
  ['doubleOptIn', ({ doubleOptIn }) => typeof doubleOptIn === 'boolean', 'has to be true or false'],
  wholeNumberRule('retentionDays', 'of days '),
  [
    'dispatch.enabled',
    ({ dispatch }) => typeof dispatch.enabled === 'boolean',
    'has to be true or false',
  ],
  [
    'dispatch.engine',
    ({ dispatch }) => ['in-process', 'bullmq'].includes(dispatch.engine),
    'has to be "in-process" or "bullmq"',
  ],
  [
    'dispatch.redis',
    ({ dispatch }) =>
      isRedisUrl(dispatch.redis) || (dispatch.redis === '' && dispatch.engine !== 'bullmq'),
    'has to be an address such as redis://127.0.0.1:6379 where dispatch.engine is "bullmq"',
  ],
  [
    'dispatch.cron',
    ({ dispatch }) => comesAround(dispatch.cron),
    'has to be a cron expression of five or six fields, for a time that comes',
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
    'dispatch.deadlineSeconds',
    ({ dispatch }) => wholeNumber(dispatch.deadlineSeconds, 1, 3600),
    'has to be a whole number of seconds from 1 to 3600',
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
  wholeNumberRule('limits.perAddress.requests'),
  wholeNumberRule('limits.perAddress.seconds', 'of seconds '),
  wholeNumberRule('limits.perIp.requests'),
  wholeNumberRule('limits.perIp.seconds', 'of seconds '),
  ...(['confirmations', 'events', 'previews'] as const).flatMap((limit): Rule[] => [
    [
      `limits.${limit}.requests`,
      ({ limits }) => wholeNumber(limits[limit].requests, 1, 1_000_000),
      'has to be a whole number from 1 to 1000000',
    ],
    [
      `limits.${limit}.seconds`,
      ({ limits }) => wholeNumber(limits[limit].seconds, 1, 86_400),
      'has to be a whole number of seconds from 1 to 86400',
    ],
  ]),
  [
    'limits.redis',
    ({ limits }) => limits.redis === '' || isRedisUrl(limits.redis),
    'has to be an address such as redis://127.0.0.1:6379',
  ],
  wholeNumberRule('choices.maxAge', 'of seconds '),
  wholeNumberRule('choices.sharedMaxAge', 'of seconds '),
  [
    'donation.url',
    ({ donation }) => emptyOr(donation.url, isDonateLinkTemplate),
    'has to be an http(s) address; after the host it may hold {amount}, {currency} and {frequency}',
  ],
  [
    'donation.currency',
    ({ donation }) => emptyOr(donation.currency, isCurrency),
    'has to be the three capital letters of a currency such as EUR',
  ],
  [
    'donation.amounts',
    ({ donation: { amounts, currency } }) =>
      emptyOr(amounts, (list) => parseAmounts(list, currency || 'XXX') !== null),
    'has to be amounts above zero with a comma and a space between them, such as 2, 5, 10 or 2.50, 1500, with no more decimal places than the currency has',
  ],
  [
    'choices.countryHeader',
    ({ choices }) => emptyOr(choices.countryHeader, (name) => /^[\w-]{1,100}$/.test(name)),
    'has to be the name of a header such as cf-ipcountry',
  ],
];

/** What is wrong with one setting, as a sentence without its subject; `undefined` where nothing is. */
export const settingProblem = (given: Config, setting: string): string | undefined =>
  rules.find(([name, holds]) => name === setting && !holds(given))?.[2];

export const config = {
  default: defaults,
  /** @throws Error that names the first setting that is unknown, or not what it has to be */
  validator: (given: Config): void => {
    const problem = misshapen(given as unknown as Section, defaults as unknown as Section);
    if (problem) {
      throw new Error(`donation-banners: ${problem}`);
    }
    const broken = rules.find(([, holds]) => !holds(given));
    if (broken) {
      throw new Error(`donation-banners: the setting "${broken[0]}" ${broken[2]}.`);
    }
  },
};
