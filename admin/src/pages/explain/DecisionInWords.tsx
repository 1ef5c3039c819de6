import { Box, Typography } from '@strapi/design-system';
import type { ExplainedPlacement } from '../../services/explanation-contracts';
import { useTranslate } from '../../translate';

interface Props {
  /** Absent where no campaign is for the placement. */
  explained: ExplainedPlacement | undefined;
  /** Whether the article is not published. */
  isDraft: boolean;
}

/** The decision in a sentence, and where it comes from. */
export const DecisionInWords = ({ explained, isDraft }: Props) => {
  const translate = useTranslate();
  const show = explained?.show;
  const campaign = explained?.considered.find((each) => each.campaign === show?.campaign);
  return (
    <Box role="status">
      <Typography tag="h2" variant="beta">
        {show
          ? translate('explain.gets', { heading: show.heading ?? translate('unseen.banner') })
          : translate('explain.getsNothing')}
      </Typography>
      {campaign && (
        <Typography tag="p" textColor="neutral700">
          {campaign.name !== ''
            ? translate('explain.fromCampaign', {
                campaign: campaign.name ?? translate('unseen.campaign'),
                share: Math.round(campaign.share ?? 0),
              })
            : translate('why.pinned')}
        </Typography>
      )}
      {isDraft && (
        <Typography tag="p" textColor="warning700">
          {translate('explain.articleDraft')}
        </Typography>
      )}
    </Box>
  );
};
