import { useState } from 'react';
import { Flex } from '@strapi/design-system';
import type { Appeal, Placement } from '../../../../domain/src/banner';
import { FittedBanner } from '../../preview/FittedBanner';
import { WINDOW_WIDTHS } from '../../preview/page';
import { type Look, PreviewControls } from '../../preview/PreviewControls';

const CONTROLS = ['state', 'device', 'theme'] as const;

interface Props {
  banner: Appeal;
  placement: Placement;
}

/** The banner in the page, as the reader gets it. */
export const ShownBanner = ({ banner, placement }: Props) => {
  const [look, setLook] = useState<Omit<Look, 'placement'>>({
    state: 'asking',
    theme: 'light',
    device: 'phone',
  });
  const { state, theme, device } = look;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <PreviewControls look={{ ...look, placement }} names={CONTROLS} onChange={setLook} />
      <FittedBanner
        banner={banner}
        state={state}
        placement={placement}
        theme={theme}
        width={WINDOW_WIDTHS[device]}
      />
    </Flex>
  );
};
