import { useEffect, useId, useState } from 'react';
import { MultiSelectOption, NumberInput, Textarea, TextInput, Toggle } from '@strapi/design-system';
import { SETTING_BOUNDS } from '../../../../domain/src/editable-settings';
import { MultiSelect } from '../../components/Selects';
import { AmountChips } from '../../fields/AmountChips';
import type { Settings } from '../../services/settings';
import { useTranslate } from '../../translate';
import type { SettingFieldDefinition } from './fields';

interface Props {
  field: SettingFieldDefinition;
  value: unknown;
  disabled: boolean;
  articleTypes: Settings['articleTypes'];
  /** The currency of amounts. */
  currency: unknown;
  onChange: (value: unknown) => void;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** One entry a line. What is typed stays as it is until the value changes from outside. */
const LinesInput = ({
  value,
  disabled,
  onChange,
}: Omit<Props, 'field' | 'articleTypes' | 'currency'>) => {
  const lines = (value as string[]).join('\n');
  const [text, setText] = useState(lines);
  useEffect(
    () => setText((typed) => (linesOf(typed).join('\n') === lines ? typed : lines)),
    [lines],
  );
  return (
    <Textarea
      value={text}
      disabled={disabled}
      onChange={({ target }) => {
        setText(target.value);
        onChange(linesOf(target.value));
      }}
    />
  );
};

/** The browser's own list of time zones, made when somebody comes to choose from it. */
const TimeZoneInput = ({
  value,
  disabled,
  onChange,
}: Omit<Props, 'field' | 'articleTypes' | 'currency'>) => {
  const listId = useId();
  const [zones, setZones] = useState<string[]>([]);
  return (
    <>
      <TextInput
        value={String(value)}
        disabled={disabled}
        list={listId}
        onFocus={() => setZones(Intl.supportedValuesOf('timeZone'))}
        onChange={({ target }) => onChange(target.value.trim())}
      />
      <datalist id={listId}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
};

/** The input of one setting, inside its `Field.Root`. */
export const SettingInput = ({
  field,
  value,
  disabled,
  articleTypes,
  currency,
  onChange,
}: Props) => {
  const translate = useTranslate();
  const common = { value, disabled, onChange };

  switch (field.kind) {
    case 'switch':
      return (
        <Toggle
          checked={value === true}
          disabled={disabled}
          onLabel={translate('settings.on')}
          offLabel={translate('settings.off')}
          onChange={({ target }) => onChange(target.checked)}
        />
      );
    case 'number': {
      const [min, max] = SETTING_BOUNDS[field.name];
      return (
        <NumberInput
          {...(typeof value === 'number' ? { value } : {})}
          disabled={disabled}
          min={min}
          max={max}
          onValueChange={(number) => onChange(number ?? null)}
        />
      );
    }
    case 'contentTypes':
      return (
        <MultiSelect
          value={value as string[]}
          disabled={disabled}
          placeholder={translate('settings.everyType')}
          withTags
          onChange={onChange}
        >
          {articleTypes.map(({ uid, name }) => (
            <MultiSelectOption key={uid} value={uid}>
              {name}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      );
    case 'amounts':
      return (
        <AmountChips
          name={field.name}
          value={String(value)}
          currency={currency}
          disabled={disabled}
          onChange={(list) => onChange(list ?? '')}
        />
      );
    case 'origins':
      return <LinesInput {...common} />;
    case 'timeZone':
      return <TimeZoneInput {...common} />;
    default:
      return (
        <TextInput
          value={String(value)}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
};
