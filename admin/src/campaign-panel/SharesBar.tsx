import { Box, Flex, Typography } from '@strapi/design-system';
import type { Level } from '../../../domain/src/outlook';
import { useTranslate } from '../translate';

interface Props {
  levels: Level[];
  /** The campaign's own id. */
  mine: string;
  nameOf: (id: string) => string;
}

/** A part of all readers as so many of a hundred, to one decimal. */
export const inHundred = (share: number): number => Math.round(share * 1000) / 10;

/** Below it, a part has no room for its number. */
const ROOM = 0.08;

/** All readers as a bar, each campaign's part with its number in the list below it. */
export const SharesBar = ({ levels, mine, nameOf }: Props) => {
  const translate = useTranslate();
  const numbered = levels.flatMap(({ parts }) => parts).map(({ id }) => id);
  const numberOf = (id: string): number => numbered.indexOf(id) + 1;
  const given = levels.flatMap(({ parts }) => parts).reduce((sum, { share }) => sum + share, 0);

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex
        aria-hidden
        hasRadius
        overflow="hidden"
        background="neutral0"
        borderColor="neutral600"
        height="2.8rem"
      >
        {levels.flatMap(({ parts }) =>
          parts
            .filter(({ share }) => share > 0)
            .map(({ id, share }) => (
              <Flex
                key={id}
                justifyContent="center"
                height="100%"
                shrink={0}
                width={`${share * 100}%`}
                background={id === mine ? 'primary600' : 'neutral600'}
                borderStyle="solid"
                borderWidth="0 1px 0 0"
                borderColor="neutral0"
              >
                {share >= ROOM && (
                  <Typography variant="pi" fontWeight="bold" textColor="neutral0">
                    {numberOf(id)}
                  </Typography>
                )}
              </Flex>
            )),
        )}
      </Flex>
      {levels.map(({ priority, parts }) => (
        <Box key={priority}>
          <Typography tag="p" variant="pi" fontWeight="bold">
            {translate('outlook.level', { priority })}
          </Typography>
          <ul>
            {parts.map(({ id, share }) => (
              <Typography
                key={id}
                tag="li"
                variant="pi"
                fontWeight={id === mine ? 'semiBold' : 'regular'}
              >
                {translate('outlook.part', {
                  number: numberOf(id),
                  name: nameOf(id),
                  share: inHundred(share),
                })}
              </Typography>
            ))}
          </ul>
        </Box>
      ))}
      {given < 0.999 && (
        <Typography variant="pi" textColor="neutral600">
          {translate('outlook.rest', { share: inHundred(1 - given) })}
        </Typography>
      )}
    </Flex>
  );
};
