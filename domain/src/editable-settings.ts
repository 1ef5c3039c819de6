/** What editors may change in the admin, each by the setting's name in the configuration. */
export interface EditableSettings {
  /** Content types whose entries carry banners; empty: every one that can. */
  contentTypes: string[];
  siteOrigins: string[];
  /** As in an e-mail's header, `Name <name@host>`; empty: as Strapi's e-mail plugin has it. */
  'sender.from': string;
  'sender.replyTo': string;
  sendingHour: number;
  timeZone: string;
  doubleOptIn: boolean;
  retentionDays: number;
  'limits.enabled': boolean;
  'limits.perAddress.requests': number;
  'limits.perAddress.seconds': number;
  'limits.perIp.requests': number;
  'limits.perIp.seconds': number;
  'choices.maxAge': number;
  'choices.sharedMaxAge': number;
  /** What a new banner starts with; empty: nothing. */
  'donation.url': string;
  'donation.currency': string;
  'donation.amounts': string;
}

export type SettingName = keyof EditableSettings;

/** The whole numbers that a setting may be, both ends included. */
export const SETTING_BOUNDS = {
  sendingHour: [0, 23],
  retentionDays: [1, 3650],
  'limits.perAddress.requests': [1, 1_000_000],
  'limits.perAddress.seconds': [1, 86_400],
  'limits.perIp.requests': [1, 1_000_000],
  'limits.perIp.seconds': [1, 86_400],
  'choices.maxAge': [0, 86_400],
  'choices.sharedMaxAge': [0, 31_536_000],
} as const satisfies Partial<Record<SettingName, readonly [from: number, to: number]>>;

/** A setting that is a whole number. */
export type NumberSetting = keyof typeof SETTING_BOUNDS;

const NAMES: Record<SettingName, true> = {
  contentTypes: true,
  siteOrigins: true,
  'sender.from': true,
  'sender.replyTo': true,
  sendingHour: true,
  timeZone: true,
  doubleOptIn: true,
  retentionDays: true,
  'limits.enabled': true,
  'limits.perAddress.requests': true,
  'limits.perAddress.seconds': true,
  'limits.perIp.requests': true,
  'limits.perIp.seconds': true,
  'choices.maxAge': true,
  'choices.sharedMaxAge': true,
  'donation.url': true,
  'donation.currency': true,
  'donation.amounts': true,
};

/** The names of all settings that editors may change. */
export const EDITABLE_SETTINGS = Object.keys(NAMES) as SettingName[];

export const isEditableSetting = (name: string): name is SettingName => Object.hasOwn(NAMES, name);
