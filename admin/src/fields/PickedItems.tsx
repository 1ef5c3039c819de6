import { useEffect, useState } from 'react';
import { Combobox, ComboboxOption, Flex } from '@strapi/design-system';
import { ChosenTags } from '../components/ChosenTags';
import { useTranslate } from '../translate';
import type { ItemsProps } from './items-props';

/** Those chosen as tags, and a field to find more by typing part of one. */
export const PickedItems = ({ label, options, chosen, disabled, onChange }: ItemsProps) => {
  const translate = useTranslate();
  const [text, setText] = useState('');
  // What was picked is a tag now; the design system would leave its name in the field as well.
  useEffect(() => setText(''), [chosen.length]);
  const labelOf = (item: string): string =>
    options.find(({ value }) => value === item)?.label ?? item;
  return (
    <Flex gap={1} wrap="wrap">
      <ChosenTags chosen={chosen} labelOf={labelOf} disabled={disabled} onChange={onChange} />
      {!disabled && (
        <Combobox
          autocomplete={{ type: 'list', filter: 'contains' }}
          aria-label={label}
          placeholder={translate('rule.choose')}
          value=""
          textValue={text}
          onTextValueChange={setText}
          onChange={(item) => (item ? onChange([...chosen, item]) : setText(''))}
          noOptionsMessage={() => translate('rule.noValues')}
        >
          {options
            .filter(({ value }) => !chosen.includes(value))
            .map(({ value, label: said }) => (
              <ComboboxOption key={value} value={value}>
                {said}
              </ComboboxOption>
            ))}
        </Combobox>
      )}
    </Flex>
  );
};
