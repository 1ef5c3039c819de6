import { useEffect, useState } from 'react';
import { Field, TextInput } from '@strapi/design-system';

interface Props {
  label: string;
  example: string;
  value: string;
  onChange: (text: string | undefined) => void;
}

/** A fact that is typed: asked about once the field is left, or Enter is pressed. */
export const TypedFact = ({ label, example, value, onChange }: Props) => {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const settle = () => {
    if (text.trim() !== value) {
      onChange(text.trim() || undefined);
    }
  };
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={text}
        placeholder={example}
        onChange={({ target }) => setText(target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => key === 'Enter' && settle()}
      />
    </Field.Root>
  );
};
