import type { ClipboardEvent, KeyboardEvent } from 'react';
import { Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { ChosenTags } from '../components/ChosenTags';
import { useAmounts } from './useAmounts';

interface Props {
  name: string;
  /** As it is stored: `2, 2.50, 1500`. */
  value: string;
  /** Whatever stands where the currency belongs. */
  currency: unknown;
  disabled: boolean;
  onChange: (value: string | null) => void;
}

/** Amounts as tags, and a field for the next one: Enter, a semicolon or leaving it adds it, Backspace takes the last one out. */
export const AmountChips = ({ name, value, currency, disabled, onChange }: Props) => {
  const { items, text, readings, problem, labelOf, inWords, take, type, choose, set } = useAmounts(
    value,
    currency,
    onChange,
  );

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      take(text);
    } else if (event.key === 'Backspace' && text === '') {
      set(items.slice(0, -1));
    }
  };
  const paste = (event: ClipboardEvent): void => {
    // A field of one line would run the lines of a list into one number.
    event.preventDefault();
    take(event.clipboardData.getData('text'));
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {items.length > 0 && (
        <Flex gap={1} wrap="wrap">
          <ChosenTags chosen={items} labelOf={labelOf} disabled={disabled} onChange={set} />
        </Flex>
      )}
      <TextInput
        name={name}
        value={text}
        disabled={disabled}
        autoComplete="off"
        hasError={problem !== null}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
        onPaste={paste}
        onBlur={() => take(text)}
      />
      {problem !== null && (
        <Typography role="alert" variant="pi" textColor="danger600">
          {problem}
        </Typography>
      )}
      {readings.length > 1 && (
        <Flex gap={2} wrap="wrap">
          {readings.map((amount) => (
            <Button key={amount} variant="secondary" onClick={() => choose(amount)}>
              {inWords(amount)}
            </Button>
          ))}
        </Flex>
      )}
    </Flex>
  );
};
