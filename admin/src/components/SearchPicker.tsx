import { type ReactNode, useEffect, useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useTranslate } from '../translate';

/** Something to pick. */
export interface SearchOption {
  id: string;
  /** What stands in the field once it is picked. */
  label: string;
  /** How it is shown in the list. */
  content: ReactNode;
}

interface Props {
  label: string;
  placeholder: string;
  selected: SearchOption | null;
  /** What the server answered. */
  found: SearchOption[];
  /** What is typed; empty: nothing is searched for. */
  typed: string;
  onType: (text: string) => void;
  onPick: (id: string) => void;
  /** Only where nothing may be picked. */
  onClear?: () => void;
  loading: boolean;
  /** Said where nothing fits. */
  nothing: string;
  hasMore?: boolean;
  onMore?: () => void;
}

/** A field to find one of many; the server searches. */
export const SearchPicker = ({
  label,
  placeholder,
  selected,
  found,
  typed,
  onType,
  onPick,
  onClear,
  loading,
  nothing,
  hasMore = false,
  onMore = () => undefined,
}: Props) => {
  const translate = useTranslate();
  const selectedId = selected?.id;
  const selectedLabel = selected?.label ?? '';
  const [text, setText] = useState(selectedLabel);
  useEffect(() => setText(selectedLabel), [selectedId, selectedLabel]);

  const listed = selected && !typed && !found.some(({ id }) => id === selectedId);
  const options = listed ? [selected, ...found] : found;

  const pick = (id: string | undefined) => {
    if (!options.some((option) => option.id === id)) {
      // Left without a choice, or emptied with Escape: the choice stays what it was.
      setText(selectedLabel);
    } else if (id && id !== selectedId) {
      onPick(id);
    }
  };

  return (
    <Field.Root width="100%">
      <Field.Label>{label}</Field.Label>
      <Combobox
        // The server filters, the list shows what it answered.
        autocomplete="none"
        aria-autocomplete="list"
        placeholder={placeholder}
        value={selectedId ?? ''}
        textValue={text}
        onChange={pick}
        // Typing is handled below; an empty text comes from leaving the field.
        onTextValueChange={(value) => value && setText(value)}
        onInputChange={({ target }) => {
          setText(target.value);
          onType(target.value);
        }}
        onOpenChange={(open) => !open && onType('')}
        onFocus={({ target }) => target.select()}
        // A placeholder stands on the admin's side, a title on that of its own language.
        {...(text && { dir: 'auto' })}
        clearLabel={translate('picker.clear')}
        {...(onClear && selected && { onClear })}
        hasMoreItems={hasMore}
        onLoadMore={onMore}
        loading={loading}
        loadingMessage={translate('loading')}
        // The design system asks for it beside the first options too, until the list is drawn again.
        noOptionsMessage={() => (options.length === 0 ? nothing : '')}
      >
        {options.map(({ id, label: name, content }) => (
          <ComboboxOption key={id} value={id} textValue={name}>
            {content}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
