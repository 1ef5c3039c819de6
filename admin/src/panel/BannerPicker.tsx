import { useState } from 'react';
import { type SearchOption, SearchPicker } from '../components/SearchPicker';
import { useDebounce } from '../components/useDebounce';
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

/** A field to find a banner by its heading or name. */
export const BannerPicker = ({ locale, selected, onPick }: Props) => {
  const translate = useTranslate();
  /** With the name, because the variants of one campaign often share their heading. */
  const asOption = (banner: BannerSummary): SearchOption => ({
    id: banner.documentId,
    label:
      [banner.heading, banner.name].filter((text) => text !== null).join(' · ') ||
      banner.documentId,
    content: <BannerOption banner={banner} />,
  });
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed.trim(), SEARCH_DELAY);
  const [pageSize, setPageSize] = useState(BANNERS_AT_ONCE);
  const { currentData, data, isFetching } = useGetBannersQuery({ search, locale, pageSize });
  // While more of the same are on their way, those that are here stay.
  const found = (currentData ?? data)?.data ?? [];
  const total = data?.meta.pagination.total ?? 0;

  return (
    <SearchPicker
      label={translate('picker.label')}
      placeholder={translate('picker.placeholder')}
      selected={selected && asOption(selected)}
      found={found.map(asOption)}
      typed={typed}
      onType={(text) => {
        setTyped(text);
        if (text) {
          setPageSize(BANNERS_AT_ONCE);
        }
      }}
      onPick={(id) => {
        const banner = found.find(({ documentId }) => documentId === id);
        if (banner) {
          onPick(banner);
        }
      }}
      loading={isFetching}
      nothing={translate('picker.noResults', { search })}
      hasMore={found.length < Math.min(total, MOST_BANNERS)}
      onMore={() => {
        if (!isFetching) {
          setPageSize(Math.min(MOST_BANNERS, found.length + BANNERS_AT_ONCE));
        }
      }}
    />
  );
};
