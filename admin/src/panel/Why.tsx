import { Box, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { Disclosure } from '../components/Disclosure';
import { FailedToLoad } from '../components/FailedToLoad';
import { ConsideredCampaigns } from '../explanation/ConsideredCampaigns';
import { explainPath } from '../plugin-id';
import type { Article } from '../services/contracts';
import { useGetExplanationQuery } from '../services/explanations';
import { useTranslate } from '../translate';

interface Props {
  article: Article;
}

const Explanation = ({ article }: Props) => {
  const translate = useTranslate();
  const { data, isError, refetch } = useGetExplanationQuery(article, {
    refetchOnMountOrArgChange: true,
  });

  if (!data) {
    return isError ? (
      <FailedToLoad message={translate('why.failed')} onRetry={() => void refetch()} />
    ) : (
      <Loader small>{translate('loading')}</Loader>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {translate(data.placements.length > 0 ? 'why.reader' : 'why.none')}
      </Typography>
      {data.placements.map(({ placement, considered }) => (
        <Box key={placement}>
          <Box marginBottom={1}>
            <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral800">
              {translate(`place.${placement}`)}
            </Typography>
          </Box>
          <ConsideredCampaigns considered={considered} />
        </Box>
      ))}
      <Link tag={RouterLink} to={explainPath({ ...article })}>
        {translate('explain.detail')}
      </Link>
    </Flex>
  );
};

/** Opens the campaigns considered for an article, each with its reason. */
export const Why = ({ article }: Props) => {
  const translate = useTranslate();
  return (
    <Disclosure label={translate('why.title')}>
      <Explanation article={article} />
    </Disclosure>
  );
};
