import { useMemo, useState } from 'react';
import { Flex } from '@strapi/design-system';
import type { Appeal, Placement } from '../../../../domain/src/banner';
import { FittedBanner } from '../../preview/FittedBanner';
import { FIRST_LOOK, lookAt, useOffered } from '../../preview/look';
import { WINDOWS } from '../../preview/page';
import { PreviewControls } from '../../preview/PreviewControls';
import type { ReaderFacts } from '../../services/explanation-contracts';

const CONTROLS = ['state', 'device', 'theme'] as const;

interface Props {
  banner: Appeal;
  placement: Placement;
  reader: ReaderFacts;
}

/** The banner in the page, as the reader gets it. */
export const ShownBanner = ({ banner, placement, reader }: Props) => {
  const [chosen, setLook] = useState(FIRST_LOOK);
  const offered = useOffered(banner);
  const look = lookAt(chosen, offered);
  const { country, articlesRead } = reader;
  const facts = useMemo(() => ({ country, articleCount: articlesRead }), [country, articlesRead]);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <PreviewControls look={look} names={CONTROLS} offered={offered} onChange={setLook} />
      <FittedBanner
        banner={banner}
        state={look.state}
        placement={placement}
        reader={facts}
        theme={look.theme}
        window={WINDOWS[look.device]}
      />
    </Flex>
  );
};
