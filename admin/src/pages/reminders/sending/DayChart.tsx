import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Backlog } from '../../../services/reminder-contracts';

/** In the drawing's own units; it is stretched to the width there is. */
const DAY_WIDTH = 10;
const GAP = 2;
const HEIGHT = 60;
/** What a day with any reminder is drawn at least. */
const LEAST = 2;

interface Props extends Pick<Backlog, 'perDay'> {
  /** What it shows, for those who do not see it. */
  label: string;
}

/** A bar for each day, as high as its number of reminders; the number and the day when pointed at. */
export const DayChart = ({ perDay, label }: Props) => {
  const { formatDate, formatNumber } = useIntl();
  const most = Math.max(1, ...perDay.map(({ count }) => count));
  const dayName = (date: string) =>
    formatDate(`${date}T00:00:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const marked = [0, Math.floor((perDay.length - 1) / 2), perDay.length - 1].flatMap(
    (index) => perDay[index]?.date ?? [],
  );

  return (
    // Time runs from left to right, as numbers do.
    <Box dir="ltr" color="primary600">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${perDay.length * DAY_WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        width="100%"
        height="96"
      >
        {perDay.map(({ date, count }, day) => {
          const height = count === 0 ? 0 : Math.max(LEAST, (count / most) * HEIGHT);
          return (
            <g key={date}>
              <title>{`${dayName(date)}: ${formatNumber(count)}`}</title>
              <rect
                x={day * DAY_WIDTH}
                width={DAY_WIDTH}
                height={HEIGHT}
                fill="currentColor"
                opacity={0.06}
              />
              <rect
                x={day * DAY_WIDTH + GAP / 2}
                y={HEIGHT - height}
                width={DAY_WIDTH - GAP}
                height={height}
                fill="currentColor"
              />
            </g>
          );
        })}
      </svg>
      <Flex justifyContent="space-between" aria-hidden>
        {marked.map((date) => (
          <Typography key={date} variant="pi" textColor="neutral600">
            {dayName(date)}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
};
