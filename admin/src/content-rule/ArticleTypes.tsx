import { Box, Flex, MultiSelectOption, Typography } from '@strapi/design-system';
import type { ArticleFields } from '../../../domain/src/content-rule';
import { MultiSelect } from '../components/Selects';
import { useTranslate } from '../translate';

interface Props {
  articles: ArticleFields[];
  /** Content types; empty: all. */
  types: string[];
  /** Whether there are conditions, which go on with the sentence. */
  isLimited: boolean;
  disabled: boolean;
  onChange: (types: string[]) => void;
}

/** The sentence's beginning: articles of which types. */
export const ArticleTypes = ({ articles, types, isLimited, disabled, onChange }: Props) => {
  const translate = useTranslate();
  const isChoice = articles.length > 1 || types.length > 0;
  return (
    <Flex gap={2} wrap="wrap">
      <Typography>{translate(isLimited || isChoice ? 'rule.articles' : 'rule.all')}</Typography>
      {isChoice && (
        <Box minWidth="20rem">
          <MultiSelect
            aria-label={translate('rule.types')}
            placeholder={translate('rule.everyType')}
            value={types}
            disabled={disabled}
            withTags
            onChange={onChange}
          >
            {articles.map(({ contentType, label }) => (
              <MultiSelectOption key={contentType} value={contentType}>
                {label}
              </MultiSelectOption>
            ))}
          </MultiSelect>
        </Box>
      )}
    </Flex>
  );
};
