import { forwardRef } from 'react';
import { SingleSelectOption } from '@strapi/design-system';
import { SingleSelect } from '../components/Selects';
import { useTranslate } from '../translate';
import { CHOICES } from './choices';
import { FieldFrame } from './FieldFrame';
import type { InputProps } from '../components/input-props';

interface Props extends InputProps<string> {
  /** Without values where somebody has given the field to a type of their own. */
  attribute: { enum?: readonly string[] };
}

/** One of some values, said in the admin's language. */
export const ChoiceInput = forwardRef<HTMLDivElement, Props>(
  ({ attribute, value, disabled = false, onChange, ...frame }, ref) => {
    const translate = useTranslate();
    const { name, required } = frame;
    const said = CHOICES[name.split('.').at(-1) ?? ''] ?? {};
    return (
      <FieldFrame ref={ref} {...frame}>
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
      </FieldFrame>
    );
  },
);
ChoiceInput.displayName = 'ChoiceInput';
