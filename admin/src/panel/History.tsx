import { Box, Flex, Typography } from '@strapi/design-system';
import { Disclosure } from '../components/Disclosure';
import type { HistoryEntry } from '../services/contracts';
import { useTranslate } from '../translate';
import { useDecided } from './Decided';

interface Props {
  history: HistoryEntry[];
  /** The locale being edited; `''` where the content type is not localised. */
  locale: string;
}

/** Who decided what about the article, the newest first. */
export const History = ({ history, locale }: Props) => {
  const translate = useTranslate();
  const { sentence } = useDecided();
  if (history.length === 0) {
    return null;
  }
  return (
    <Disclosure label={translate('history.title')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {history.map((entry) => (
          <Box tag="li" key={`${entry.decidedAt} ${entry.locale}`}>
            <Typography variant="pi" textColor="neutral700">
              {sentence(entry)}
              {locale !== '' && entry.locale === '' && ` ${translate('history.everyLocale')}`}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Disclosure>
  );
};
