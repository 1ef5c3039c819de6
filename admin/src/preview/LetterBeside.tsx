import { Box, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { LoadedLetter } from '../letter-panel/LoadedLetter';
import { useLetterRequest } from '../letter-panel/useLetterRequest';
import { PREVIEW_LETTERS } from '../permissions';
import { useTranslate } from '../translate';

const PERMISSIONS = [PREVIEW_LETTERS];

/** The reminder e-mail that the banner promises, for those who may see it. */
export const LetterBeside = ({ locale }: { locale: string }) => {
  const translate = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const request = useLetterRequest(locale);
  return (
    allowedActions.canPreview && (
      <Box flex="1 1 32rem" minWidth={0}>
        <Box marginBottom={2}>
          <Typography tag="h3" variant="delta">
            {translate('letter.title')}
          </Typography>
        </Box>
        <LoadedLetter request={request} />
      </Box>
    )
  );
};
