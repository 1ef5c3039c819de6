import { useEffect, useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useTranslate } from '../../translate';

interface Props {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

/** A fact out of a long list, found by typing part of it; empty: not known. */
export const ListedFact = ({ label, value, options, onChange }: Props) => {
  const translate = useTranslate();
  const chosen = options.find((option) => option.value === value)?.label ?? '';
  const [text, setText] = useState(chosen);
  useEffect(() => setText(chosen), [chosen]);
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <Combobox
        autocomplete={{ type: 'list', filter: 'contains' }}
        placeholder={translate('explain.unknown')}
        value={value ?? ''}
        textValue={text}
        onTextValueChange={setText}
        onChange={(picked) => (picked ? onChange(picked) : setText(chosen))}
        clearLabel={translate('picker.clear')}
        {...(value && { onClear: () => onChange(undefined) })}
        noOptionsMessage={() => translate('rule.noValues')}
      >
        {options.map((option) => (
          <ComboboxOption key={option.value} value={option.value}>
            {option.label}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
