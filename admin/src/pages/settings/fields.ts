import { type NumberSetting, type SettingName } from '../../../../domain/src/editable-settings';

/** How a setting is typed in, and with that which sentence says what it has to be. */
export type Kind =
  | 'amounts'
  | 'contentTypes'
  | 'currency'
  | 'number'
  | 'origins'
  | 'sender'
  | 'switch'
  | 'timeZone'
  | 'url';

export type SettingFieldDefinition =
  | { name: NumberSetting; kind: 'number' }
  | { name: Exclude<SettingName, NumberSetting>; kind: Exclude<Kind, 'number'> };

/** The settings page from top to bottom. */
export const GROUPS = [
  {
    name: 'content',
    fields: [
      { name: 'contentTypes', kind: 'contentTypes' },
      { name: 'siteOrigins', kind: 'origins' },
    ],
  },
  {
    name: 'reminders',
    fields: [
      { name: 'sendingHour', kind: 'number' },
      { name: 'timeZone', kind: 'timeZone' },
      { name: 'doubleOptIn', kind: 'switch' },
      { name: 'retentionDays', kind: 'number' },
      { name: 'sender.from', kind: 'sender' },
      { name: 'sender.replyTo', kind: 'sender' },
    ],
  },
  {
    name: 'donation',
    fields: [
      { name: 'donation.url', kind: 'url' },
      { name: 'donation.currency', kind: 'currency' },
      { name: 'donation.amounts', kind: 'amounts' },
    ],
  },
  {
    name: 'limits',
    fields: [
      { name: 'limits.enabled', kind: 'switch' },
      { name: 'limits.perAddress.requests', kind: 'number' },
      { name: 'limits.perAddress.seconds', kind: 'number' },
      { name: 'limits.perIp.requests', kind: 'number' },
      { name: 'limits.perIp.seconds', kind: 'number' },
    ],
  },
  {
    name: 'caching',
    fields: [
      { name: 'choices.maxAge', kind: 'number' },
      { name: 'choices.sharedMaxAge', kind: 'number' },
    ],
  },
] as const satisfies Array<{ name: string; fields: SettingFieldDefinition[] }>;
