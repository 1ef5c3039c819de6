import { forwardRef } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { InputProps } from '../components/input-props';
import { AmountChips } from './AmountChips';
import { FieldFrame } from './FieldFrame';

/** What stands at `ask.0.currency` in a form. */
const valueAt = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], values);

/** Amounts of the currency in the field of that name beside this one. */
export const AmountsInput = forwardRef<HTMLDivElement, InputProps<string>>(
  ({ value, disabled = false, onChange, ...frame }, ref) => {
    const { name } = frame;
    const currency = useForm('AmountsInput', ({ values }) =>
      valueAt(values, name.replace(/[^.]*$/, 'currency')),
    );
    return (
      <FieldFrame ref={ref} {...frame}>
        <AmountChips
          name={name}
          value={value ?? ''}
          currency={currency}
          disabled={disabled}
          onChange={(list) => onChange(name, list)}
        />
      </FieldFrame>
    );
  },
);
AmountsInput.displayName = 'AmountsInput';
