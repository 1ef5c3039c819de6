import { useState } from 'react';
import type { EditableSettings, SettingName } from '../../../../domain/src/editable-settings';
import { type Settings, useChangeBannerSettingsMutation } from '../../services/settings';

type Values = Record<SettingName, unknown>;

/** What came of saving: `conflict` where somebody else saved meanwhile. */
export type SaveResult = 'saved' | 'refused' | 'conflict' | 'failed';

interface Refusal {
  status?: number;
  details?: { errors?: Array<{ path: string[] }> };
}

const alike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The values in force. A content type that the app no longer has cannot be chosen any more. */
const valuesOf = ({ configured, changed, articleTypes }: Settings): Values => {
  const values: EditableSettings = { ...configured, ...changed };
  const known = (uid: string) => articleTypes.some((type) => type.uid === uid);
  return { ...values, contentTypes: values.contentTypes.filter(known) };
};

/** The settings while they are edited, from those that the server had when the page opened or saved. */
export const useSettingsForm = (settings: Settings) => {
  const [base, setBase] = useState(settings);
  const [values, setValues] = useState(() => valuesOf(settings));
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [changeSettings, { isLoading }] = useChangeBannerSettingsMutation();

  const isChanged = (name: SettingName): boolean => !alike(values[name], base.configured[name]);

  const set = (name: SettingName, value: unknown): void => {
    setValues((before) => ({ ...before, [name]: value }));
    setRefused((before) => new Set([...before].filter((each) => each !== name)));
  };

  const save = async (): Promise<SaveResult> => {
    const changed = Object.fromEntries(
      Object.entries(values).filter(([name]) => isChanged(name as SettingName)),
    );
    const answer = await changeSettings({ version: base.version, changed });
    if (!('error' in answer)) {
      setBase(answer.data);
      setValues(valuesOf(answer.data));
      setRefused(new Set());
      return 'saved';
    }
    const { status, details } = answer.error as Refusal;
    const names = (details?.errors ?? []).flatMap(({ path }) => path[1] ?? []);
    setRefused(new Set(names));
    return status === 409 ? 'conflict' : names.length > 0 ? 'refused' : 'failed';
  };

  return {
    values,
    refused,
    isChanged,
    set,
    reset: (name: SettingName) => set(name, base.configured[name]),
    save,
    isSaving: isLoading,
    isDirty: !alike(values, valuesOf(base)),
  };
};
