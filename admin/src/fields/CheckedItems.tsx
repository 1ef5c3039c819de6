import { Checkbox, Flex } from '@strapi/design-system';
import type { ItemsProps } from './items-props';

/** A box to tick for each value, and for whatever else is in the list, so that it can be taken out. */
export const CheckedItems = ({ label, options, chosen, disabled, onChange }: ItemsProps) => {
  const others = chosen.filter((item) => !options.some(({ value }) => value === item));
  const listed = [...options, ...others.map((value) => ({ value, label: value }))];
  const inOrder = (items: readonly string[]): string[] =>
    listed.map(({ value }) => value).filter((value) => items.includes(value));
  return (
    <Flex role="group" aria-label={label} gap={4} wrap="wrap" paddingTop={2} paddingBottom={2}>
      {listed.map(({ value, label: said }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          disabled={disabled}
          onCheckedChange={(checked) =>
            onChange(
              inOrder(checked ? [...chosen, value] : chosen.filter((each) => each !== value)),
            )
          }
        >
          {said}
        </Checkbox>
      ))}
    </Flex>
  );
};
