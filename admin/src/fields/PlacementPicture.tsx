import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Placement } from '../../../domain/src/banner';
import { useTranslate } from '../translate';

/** Where the banner stands on a page of 96 by 64: left, top, width, height. */
const BANNER: Record<Placement, [x: number, y: number, width: number, height: number]> = {
  'article-end': [20, 44, 56, 14],
  'article-inline': [20, 28, 56, 14],
  'page-top': [8, 8, 80, 10],
  'page-bottom': [1, 51, 94, 12],
  overlay: [26, 16, 44, 32],
};

/** Lines of text, by their tops. Where the banner is, the text makes room, except below what lies over the page. */
const LINES: Record<Placement, number[]> = {
  'article-end': [10, 16, 22, 28, 34],
  'article-inline': [10, 16, 22, 48, 54],
  'page-top': [26, 32, 38, 44, 50, 56],
  'page-bottom': [10, 16, 22, 28, 34, 40, 46],
  overlay: [10, 16, 22, 28, 34, 40, 46, 52],
};

const Drawing = styled.svg`
  display: block;
  inline-size: 12rem;
  max-inline-size: 100%;
  rect {
    fill: ${({ theme }) => theme.colors.neutral0};
    stroke: ${({ theme }) => theme.colors.neutral500};
  }
  .line {
    fill: ${({ theme }) => theme.colors.neutral300};
    stroke: none;
  }
  .banner {
    fill: ${({ theme }) => theme.colors.primary600};
    stroke: ${({ theme }) => theme.colors.primary700};
  }
`;

/** A page in small, with the banner where the placement puts it. */
export const PlacementPicture = ({ placement }: { placement: Placement }) => {
  const translate = useTranslate();
  const [x, y, width, height] = BANNER[placement];
  return (
    <Box paddingTop={1} paddingBottom={1}>
      <Drawing
        viewBox="0 0 96 64"
        role="img"
        aria-label={translate('placement.picture', { place: translate(`view.${placement}`) })}
      >
        <rect x="0.5" y="0.5" width="95" height="63" rx="3" />
        {LINES[placement].map((top, index) => (
          <rect
            key={top}
            className="line"
            x="20"
            y={top}
            width={index % 3 === 2 ? 40 : 56}
            height="2.5"
          />
        ))}
        <rect className="banner" {...{ x, y, width, height }} rx="2" />
      </Drawing>
    </Box>
  );
};
