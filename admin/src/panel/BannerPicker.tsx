import { useEffect, useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import type { BannerSummary } from '../services/contracts';
import { useGetBannersQuery } from '../services/donation-banners';
import { useTranslate } from '../translate';
import { BannerOption } from './BannerOption';

/** Wait after the last key before the server is asked, in ms. */
const SEARCH_DELAY = 250;

/** Banners asked for at first, and more of them each time that the list's end is reached. */
export const BANNERS_AT_ONCE = 20;

/** The server gives no more at once; searching finds the others. */
const MOST_BANNERS = 500;

interface Props {
  locale: string;
  selected: BannerSummary | null;
  onPick: (banner: BannerSummary) => void;
}

/** With the name, because the variants of one campaign often share their heading. */
const labelOf = (banner: BannerSummary | null): string =>
  banner ? `${banner.heading} · ${banner.name}` : '';

/** A field to find a banner by its heading or name; the server searches. */
export const BannerPicker = ({ locale, selected, onPick }: Props) => {
  const translate = useTranslate();
  const [text, setText] = useState(labelOf(selected));
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed.trim(), SEARCH_DELAY);
  const [pageSize, setPageSize] = useState(BANNERS_AT_ONCE);
  const { currentData, data, isFetching } = useGetBannersQuery({ search, locale, pageSize });
  // While more of the same are on their way, those that are here stay.
  const found = (currentData ?? data)?.data ?? [];
  const total = data?.meta.pagination.total ?? 0;

  const selectedId = selected?.documentId;
  const selectedLabel = labelOf(selected);
  useEffect(() => setText(selectedLabel), [selectedId, selectedLabel]);

  const listed = selected && !typed && !found.some((banner) => banner.documentId === selectedId);
  const options = listed ? [selected, ...found] : found;

  const pick = (documentId: string | undefined) => {
    const banner = options.find((option) => option.documentId === documentId);
    if (!banner) {
      // Left without a choice, or emptied with Escape: the choice stays what it was.
      setText(selectedLabel);
    } else if (documentId !== selectedId) {
      onPick(banner);
    }
  };

  return (
    <Field.Root width="100%">
      <Field.Label>{translate('picker.label')}</Field.Label>
      <Combobox
        // The server filters, the list shows what it answered.
        autocomplete="none"
        aria-autocomplete="list"
        placeholder={translate('picker.placeholder')}
        value={selectedId ?? ''}
        textValue={text}
        onChange={pick}
        // Typing is handled below; an empty text comes from leaving the field.
        onTextValueChange={(value) => value && setText(value)}
        onInputChange={({ target }) => {
          setText(target.value);
          setTyped(target.value);
          setPageSize(BANNERS_AT_ONCE);
        }}
        onOpenChange={(open) => !open && setTyped('')}
        onFocus={({ target }) => target.select()}
        hasMoreItems={found.length < Math.min(total, MOST_BANNERS)}
        onLoadMore={() => {
          if (!isFetching) {
            setPageSize(Math.min(MOST_BANNERS, found.length + BANNERS_AT_ONCE));
          }
        }}
        loading={isFetching}
        loadingMessage={translate('loading')}
        noOptionsMessage={() => translate('picker.noResults', { search })}
      >
        {options.map((banner) => (
          <ComboboxOption
            key={banner.documentId}
            value={banner.documentId}
            textValue={labelOf(banner)}
          >
            <BannerOption banner={banner} />
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
