import { forwardRef, type ReactNode } from 'react';
import { Field } from '@strapi/design-system';
import type { FrameProps } from '../components/input-props';

/** Label, hint and error of an input, as Strapi's own inputs have them. */
export const FieldFrame = forwardRef<HTMLDivElement, FrameProps & { children: ReactNode }>(
  ({ name, label, hint, required = false, labelAction, error = false, children }, ref) => (
    <Field.Root ref={ref} name={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  ),
);
FieldFrame.displayName = 'FieldFrame';
