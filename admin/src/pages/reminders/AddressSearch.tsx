import { type FormEvent, useEffect, useState } from 'react';
import { Button, Field, Flex } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { toEmailAddress } from '../../../../domain/src/email-address';
import { useTranslate } from '../../translate';

interface Props {
  /** The address searched for; empty for none. */
  searched: string;
  onSearch: (address: string) => void;
}

/** A field to find one reader by the whole address. */
export const AddressSearch = ({ searched, onSearch }: Props) => {
  const translate = useTranslate();
  const [text, setText] = useState(searched);
  const [isIncomplete, setIncomplete] = useState(false);
  useEffect(() => setText(searched), [searched]);

  const search = (event: FormEvent) => {
    event.preventDefault();
    const address = text.trim();
    const refused = address !== '' && toEmailAddress(address) === undefined;
    setIncomplete(refused);
    if (!refused) {
      onSearch(address);
    }
  };

  return (
    <form role="search" onSubmit={search} noValidate>
      <Field.Root
        name="address"
        hint={translate('filter.addressHint')}
        error={isIncomplete && translate('filter.incomplete')}
      >
        <Field.Label>{translate('filter.address')}</Field.Label>
        <Flex gap={1} alignItems="flex-start">
          <Field.Input
            type="email"
            size="S"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setIncomplete(false);
              if (target.value === '' && searched) {
                onSearch('');
              }
            }}
          />
          <Button type="submit" size="S" variant="secondary" startIcon={<Search />}>
            {translate('filter.search')}
          </Button>
        </Flex>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </form>
  );
};
