import type { ReactNode } from 'react';

/** What the Content Manager gives an input of a custom field. */
export interface InputProps<Value> {
  /** The field's place in the form: `audience.account`, `ask.0.frequency`. */
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  labelAction?: ReactNode;
  value?: Value | null;
  /** What the form says is wrong. */
  error?: string;
  onChange: (name: string, value: Value | null) => void;
}
