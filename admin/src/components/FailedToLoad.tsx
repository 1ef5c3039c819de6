import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useTranslate } from '../translate';

interface Props {
  /** What could not be loaded, as a sentence. */
  message: string;
  onRetry: () => void;
}

/** Says what could not be loaded and offers to try again. */
export const FailedToLoad = ({ message, onRetry }: Props) => {
  const translate = useTranslate();
  return (
    <Flex role="alert" direction="column" alignItems="flex-start" gap={2}>
      <Typography>{message}</Typography>
      <Button variant="tertiary" size="S" startIcon={<ArrowClockwise />} onClick={onRetry}>
        {translate('retry')}
      </Button>
    </Flex>
  );
};
