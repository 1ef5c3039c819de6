import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

export interface Figure {
  label: string;
  count: number;
  /** What else to know of it. */
  more?: string;
}

/** Counts side by side, each below what it counts. */
export const FigureList = ({ figures }: { figures: readonly Figure[] }) => {
  const { formatNumber } = useIntl();
  return (
    <Flex tag="dl" gap={8} wrap="wrap" alignItems="flex-start">
      {figures.map(({ label, count, more }) => (
        <Box key={label}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" variant="beta">
            {formatNumber(count)}
          </Typography>
          {more && (
            <Typography tag="dd" variant="pi" textColor="neutral600">
              {more}
            </Typography>
          )}
        </Box>
      ))}
    </Flex>
  );
};
