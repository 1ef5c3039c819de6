import type { EditableSettings, SettingName } from '../../../domain/src/editable-settings';

type Branch = Record<string, unknown>;

/** The value of a setting by its name: `limits.perIp.requests`. */
export const valueOf = <Name extends SettingName>(
  config: object,
  name: Name,
): EditableSettings[Name] =>
  name
    .split('.')
    .reduce<unknown>((branch, key) => (branch as Branch)[key], config) as EditableSettings[Name];

/** The configuration with some of its values replaced; the given one stays as it is. */
export const withValues = <Config extends object>(
  config: Config,
  values: Partial<EditableSettings>,
): Config => {
  const replaced = structuredClone(config);
  for (const [name, value] of Object.entries(values)) {
    const keys = name.split('.');
    const last = keys.pop() as string;
    const branch = keys.reduce<Branch>((at, key) => at[key] as Branch, replaced as Branch);
    branch[last] = value;
  }
  return replaced;
};
