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
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <Combobox
        autocomplete={{ type: 'list', filter: 'contains' }}
        placeholder={translate('explain.unknown')}
        value={value ?? ''}
        onChange={(chosen) => onChange(chosen || undefined)}
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
