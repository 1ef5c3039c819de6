import { useState } from 'react';
import { Combobox, ComboboxOption, Flex } from '@strapi/design-system';
import type { FacetValue } from '../../../domain/src/content-rule';
import { ChosenTags } from '../components/ChosenTags';
import { FailedToLoad } from '../components/FailedToLoad';
import { useDebounce } from '../components/useDebounce';
import { useNameRelatedEntriesQuery, useSearchRelatedEntriesQuery } from '../services/content-rule';
import { useTranslate } from '../translate';
import type { ChosenField } from './rule';

/** Wait after the last key before the server is asked, in ms. */
const SEARCH_DELAY = 250;

interface Props {
  field: ChosenField;
  values: FacetValue[];
  disabled: boolean;
  onChange: (values: FacetValue[]) => void;
}

/** Entries that an article may be related to: those chosen as tags, and a field to find more; the server searches. */
export const RelationValues = ({ field, values, disabled, onChange }: Props) => {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const search = useDebounce(text.trim(), SEARCH_DELAY);
  const { contentType, name } = field;
  const ids = values.map(String);
  const entries = useSearchRelatedEntriesQuery({ contentType, field: name, search });
  const { data: named = [] } = useNameRelatedEntriesQuery(
    { contentType, field: name, ids },
    { skip: ids.length === 0 },
  );
  const found = (entries.data ?? []).filter(({ value }) => !ids.includes(value));
  const labels = new Map(
    [...(entries.data ?? []), ...named].map(({ value, label }) => [value, label]),
  );
  const nameOf = (id: string, label: string | null | undefined): string =>
    label === null ? translate('unseen.entry') : (label ?? id);
  const labelOf = (id: string): string => nameOf(id, labels.get(id));

  return (
    <Flex gap={1} wrap="wrap">
      <ChosenTags chosen={ids} labelOf={labelOf} disabled={disabled} onChange={onChange} />
      {!disabled && !entries.isError && (
        <Combobox
          // The server filters, the list shows what it answered.
          autocomplete="none"
          aria-autocomplete="list"
          aria-label={translate('rule.values', { field: field.label })}
          placeholder={translate('rule.choose')}
          value=""
          textValue={text}
          onTextValueChange={setText}
          onInputChange={({ target }) => setText(target.value)}
          onChange={(id) => {
            if (id) {
              onChange([...ids, id]);
            }
            setText('');
          }}
          loading={entries.isFetching}
          loadingMessage={translate('loading')}
          noOptionsMessage={() => translate('rule.noValues')}
        >
          {found.map(({ value, label }) => (
            <ComboboxOption key={value} value={value}>
              {nameOf(value, label)}
            </ComboboxOption>
          ))}
        </Combobox>
      )}
      {!disabled && entries.isError && (
        <FailedToLoad
          message={translate('rule.valuesFailed')}
          onRetry={() => void entries.refetch()}
        />
      )}
    </Flex>
  );
};
