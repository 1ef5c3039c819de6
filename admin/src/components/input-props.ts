import type { ReactNode } from 'react';

/** What stands around the input of a custom field. */
export interface FrameProps {
  /** The field's place in the form: `audience.account`, `ask.0.frequency`. */
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  labelAction?: ReactNode;
  /** What the form says is wrong. */
  error?: string;
}

/** What the Content Manager gives an input of a custom field. */
export interface InputProps<Value> extends FrameProps {
  disabled?: boolean;
  value?: Value | null;
  onChange: (name: string, value: Value | null) => void;
}
