import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { campaignPath } from '../plugin-id';
import type { ConsideredCampaign } from '../services/explanation-contracts';
import { useTranslate } from '../translate';
import { useReason } from './useReason';

interface Props {
  considered: ConsideredCampaign[];
  /** Whether to say what would have to change, and to lead to the campaigns. */
  detailed?: boolean;
}

/** The campaigns that there are for a placement, each with what became of it and why. */
export const ConsideredCampaigns = ({ considered, detailed = false }: Props) => {
  const translate = useTranslate();
  const reasonOf = useReason();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={detailed ? 4 : 2}>
      {considered.map((campaign) => {
        const { why, change } = reasonOf(campaign);
        const { name, share } = campaign;
        return (
          <Box tag="li" key={campaign.campaign}>
            {detailed && name ? (
              <Link tag={RouterLink} to={campaignPath(campaign.campaign)}>
                {name}
              </Link>
            ) : (
              <Typography tag="p" variant="pi" fontWeight="semiBold" textColor="neutral800">
                {name === '' ? translate('why.pinned') : (name ?? translate('unseen.campaign'))}
              </Typography>
            )}
            <Typography tag="p" variant="pi" textColor="neutral700">
              {why}
              {share !== undefined && ` ${translate('why.share', { share: Math.round(share) })}`}
            </Typography>
            {detailed && change && (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {change}
              </Typography>
            )}
          </Box>
        );
      })}
    </Flex>
  );
};
