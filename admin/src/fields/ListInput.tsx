import { forwardRef } from 'react';
import { Field } from '@strapi/design-system';
import { CheckedItems } from './CheckedItems';
import type { InputProps } from './input-props';
import { PickedItems } from './PickedItems';
import { itemsIn, type ListName, useListed } from './useListed';

interface Props extends InputProps<string> {
  /** Without options where somebody has given the field to a type of their own. */
  attribute: { options?: { values?: ListName } };
}

/** Several of some values: boxes to tick where there are few, else tags and a field to find more. */
export const ListInput = forwardRef<HTMLDivElement, Props>(
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
    const list = attribute.options?.values;
    const options = useListed(list);
    const chosen = itemsIn(list, value);
    const Items = list === 'countries' ? PickedItems : CheckedItems;
    return (
      <Field.Root ref={ref} name={name} hint={hint} error={error ?? false} required={required}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <Items
          label={label}
          options={options}
          chosen={chosen}
          disabled={disabled}
          onChange={(items) => onChange(name, items.length > 0 ? items.join(', ') : null)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  },
);
ListInput.displayName = 'ListInput';
