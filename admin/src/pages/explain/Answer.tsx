import { Box, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { FailedToLoad } from '../../components/FailedToLoad';
import { ConsideredCampaigns } from '../../explanation/ConsideredCampaigns';
import { useGetExplanationQuery } from '../../services/explanations';
import { useTranslate } from '../../translate';
import { DecisionInWords } from './DecisionInWords';
import { ShownBanner } from './ShownBanner';
import type { QuestionState } from './useQuestion';

/** What the reader gets, as they see it, and why each campaign is shown or not. */
export const Answer = ({ state }: { state: QuestionState }) => {
  const translate = useTranslate();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const { question, placement, choose } = state;
  const { data, error, isFetching, refetch } = useGetExplanationQuery(question, {
    refetchOnMountOrArgChange: true,
  });

  if (error && !isFetching) {
    return (
      <FailedToLoad
        message={`${translate('explain.failed')} ${formatAPIError(error as Parameters<typeof formatAPIError>[0])}`}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) {
    return <Loader>{translate('loading')}</Loader>;
  }
  const here = data.placements.find((each) => each.placement === placement);
  const elsewhere = data.placements.filter((each) => each !== here && each.show);

  return (
    <Flex direction="column" alignItems="stretch" gap={6} aria-busy={isFetching}>
      <DecisionInWords
        explained={here}
        isDraft={question.documentId !== undefined && !data.articlePublished}
      />
      {here?.show?.appeal && (
        <ShownBanner
          banner={here.show.appeal}
          placement={placement}
          reader={question.reader ?? {}}
        />
      )}
      {elsewhere.length > 0 && (
        <Box>
          <Typography tag="h2" variant="delta">
            {translate('explain.elsewhere')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} marginTop={2}>
            {elsewhere.map((each) => (
              <li key={each.placement}>
                <TextButton onClick={() => choose({ placement: each.placement })}>
                  {translate('shown.inPlace', {
                    place: translate(`place.${each.placement}`),
                    heading: each.show?.heading ?? translate('unseen.banner'),
                  })}
                </TextButton>
              </li>
            ))}
          </Flex>
        </Box>
      )}
      <Box>
        <Box marginBottom={2}>
          <Typography tag="h2" variant="delta">
            {translate('explain.considered')}
          </Typography>
        </Box>
        {here ? (
          <ConsideredCampaigns considered={here.considered} detailed />
        ) : (
          <Typography textColor="neutral600">{translate('explain.noneConsidered')}</Typography>
        )}
      </Box>
    </Flex>
  );
};
