import { useId } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { campaignPath } from '../../plugin-id';
import { useTranslate } from '../../translate';
import type { ResultGroup } from './result-groups';
import { ResultTable } from './ResultTable';
import { Verdict } from './Verdict';

/** What came of one campaign, banner by banner. */
export const CampaignResults = ({
  group: { campaign, name, unseen, results },
}: {
  group: ResultGroup;
}) => {
  const translate = useTranslate();
  const titleId = useId();
  const title =
    campaign === null
      ? translate('results.chosen')
      : name === null
        ? translate(unseen ? 'unseen.campaign' : 'results.goneCampaign')
        : name || campaign;
  return (
    <Flex tag="section" aria-labelledby={titleId} direction="column" alignItems="stretch" gap={3}>
      <Typography id={titleId} tag="h2" variant="delta">
        {campaign !== null && name !== null ? (
          <Typography
            tag={RouterLink}
            to={campaignPath(campaign)}
            variant="delta"
            textColor="primary600"
          >
            {title}
          </Typography>
        ) : (
          title
        )}
      </Typography>
      {campaign !== null && results.length > 1 && <Verdict results={results} />}
      <Box>
        <ResultTable results={results} label={title} />
      </Box>
    </Flex>
  );
};
