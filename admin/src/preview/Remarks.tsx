import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { BannerWarning } from '../../../domain/src/banner-warnings';
import { type MessageKey, useTranslate } from '../translate';
import type { Draft } from './useDraft';

const NAMED_COLOURS: Record<string, MessageKey> = {
  '#fff': 'preview.white',
  '#ffffff': 'preview.white',
  '#000': 'preview.black',
  '#000000': 'preview.black',
};

/** What is unfinished, and what readers may stumble over, in sentences. */
export const Remarks = ({ unfinished, warnings }: Pick<Draft, 'unfinished' | 'warnings'>) => {
  const translate = useTranslate();
  const { formatList } = useIntl();

  const colour = (code: string): string => {
    const name = NAMED_COLOURS[code.toLowerCase()];
    return name ? translate(name) : code;
  };
  const inWords = (warning: BannerWarning): string => {
    if (warning.kind === 'long') {
      const { field, length, wanted } = warning;
      return translate(`long.${field}`, { length, wanted });
    }
    const { kind, front, back, ratio, wanted } = warning;
    return translate(`contrast.${kind}`, {
      front: colour(front),
      back: colour(back),
      ratio,
      wanted,
    });
  };

  return (
    <Flex role="status" direction="column" alignItems="stretch" gap={2}>
      {warnings.map(inWords).map((sentence, index) => (
        <Box key={`${index} ${sentence}`} padding={2} hasRadius background="warning100">
          <Typography variant="pi" textColor="neutral800">
            {sentence}
          </Typography>
        </Box>
      ))}
      {unfinished.length > 0 && (
        <Typography variant="pi" textColor="neutral700">
          {translate('preview.unfinished', {
            parts: formatList(unfinished.map((part) => translate(`part.${part}`))),
          })}
        </Typography>
      )}
    </Flex>
  );
};
