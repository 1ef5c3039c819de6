import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { FailedToLoad } from '../../components/FailedToLoad';
import { type SearchOption, SearchPicker } from '../../components/SearchPicker';
import { useDebounce } from '../../components/useDebounce';
import type { FoundArticle } from '../../services/explanation-contracts';
import { useFindArticlesQuery } from '../../services/explanations';
import { useTranslate } from '../../translate';

/** Wait after the last key before the server is asked, in ms. */
const SEARCH_DELAY = 250;

interface Props {
  selected: FoundArticle | null;
  onPick: (article: FoundArticle) => void;
  onClear: () => void;
}

const nameOf = ({ contentType, documentId }: FoundArticle): string =>
  `${contentType} ${documentId}`;

/** A field to find an article by its title. */
export const ArticlePicker = ({ selected, onPick, onClear }: Props) => {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed.trim(), SEARCH_DELAY);
  const { data: found = [], isFetching, isError, refetch } = useFindArticlesQuery(search);

  const asOption = (article: FoundArticle): SearchOption => ({
    id: nameOf(article),
    label: article.title ?? translate('unseen.article'),
    content: (
      <Flex tag="span" direction="column" alignItems="flex-start">
        <Typography>{article.title ?? translate('unseen.article')}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {article.published
            ? article.type
            : translate('picker.localeDraft', { locale: article.type })}
        </Typography>
      </Flex>
    ),
  });

  if (isError) {
    return (
      <FailedToLoad message={translate('explain.articlesFailed')} onRetry={() => void refetch()} />
    );
  }
  return (
    <SearchPicker
      label={translate('explain.article')}
      placeholder={translate('explain.searchArticles')}
      selected={selected && asOption(selected)}
      found={found.map(asOption)}
      typed={typed}
      onType={setTyped}
      onPick={(id) => {
        const article = found.find((each) => nameOf(each) === id);
        if (article) {
          onPick(article);
        }
      }}
      onClear={onClear}
      loading={isFetching}
      nothing={translate('explain.noArticles', { search })}
    />
  );
};
