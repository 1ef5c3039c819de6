import { forwardRef } from 'react';
import { Field, SingleSelectOption } from '@strapi/design-system';
import { SingleSelect } from '../components/Selects';
import { useTranslate } from '../translate';
import { CHOICES } from './choices';
import type { InputProps } from './input-props';

interface Props extends InputProps<string> {
  /** Without values where somebody has given the field to a type of their own. */
  attribute: { enum?: readonly string[] };
}

/** One of some values, said in the admin's language. */
export const ChoiceInput = forwardRef<HTMLDivElement, Props>(
  (
    {
      name,
      label,
      hint,
      required = false,
      disabled = false,
      labelAction,
      attribute,
      value,
      error,
      onChange,
    },
    ref,
  ) => {
    const translate = useTranslate();
    const said = CHOICES[name.split('.').at(-1) ?? ''] ?? {};
    return (
      <Field.Root ref={ref} name={name} hint={hint} error={error ?? false} required={required}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <SingleSelect
          value={value ?? null}
          placeholder={translate('rule.choose')}
          disabled={disabled}
          clearLabel={translate('picker.clear')}
          onChange={(chosen) => onChange(name, String(chosen))}
          {...(!required && { onClear: () => onChange(name, null) })}
        >
          {(attribute.enum ?? []).map((each) => {
            const key = said[each];
            return (
              <SingleSelectOption key={each} value={each}>
                {key ? translate(key) : each}
              </SingleSelectOption>
            );
          })}
        </SingleSelect>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  },
);
ChoiceInput.displayName = 'ChoiceInput';
