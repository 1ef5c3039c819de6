import { forwardRef } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { isPlacement, type Placement } from '../../../domain/src/banner';
import { SEEN_FOR } from '../../../domain/src/site';
import { Warnings } from '../campaign-panel/Warnings';
import type { InputProps } from '../components/input-props';
import { useGetSiteQuery } from '../services/site';
import { useTranslate } from '../translate';
import { ChoiceInput } from './ChoiceInput';
import { PlacementPicture } from './PlacementPicture';

/** Whether the site has the place, as far as its pages have told, and what to do where it has not. */
const OnSite = ({ placement }: { placement: Placement }) => {
  const translate = useTranslate();
  const { data: site } = useGetSiteQuery();
  if (!site || site.placements.includes(placement)) {
    return null;
  }
  if (!site.known) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {translate('placement.unknown')}
      </Typography>
    );
  }
  const place = translate(`place.${placement}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Warnings sentences={[translate('lacking.placement', { place, days: SEEN_FOR })]} />
      <Box tag="code" dir="ltr" padding={2} hasRadius background="neutral150">
        <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {`<donation-banner placement="${placement}"></donation-banner>`}
        </Typography>
      </Box>
    </Flex>
  );
};

/** Where on the page a campaign is: what the place does, in words and a picture, and whether the site has it. */
export const PlacementInput = forwardRef<
  HTMLDivElement,
  InputProps<string> & { attribute: { enum?: readonly string[] } }
>((props, ref) => {
  const translate = useTranslate();
  const { value } = props;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <ChoiceInput ref={ref} {...props} />
      {isPlacement(value) && (
        <>
          <PlacementPicture placement={value} />
          <Typography variant="pi">{translate(`placement.${value}`)}</Typography>
          <OnSite placement={value} />
        </>
      )}
    </Flex>
  );
});
PlacementInput.displayName = 'PlacementInput';
