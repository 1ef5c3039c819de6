import { Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../translate';
import { LetterPreview } from './LetterPreview';
import { SendTest } from './SendTest';
import { useLetterRequest } from './useLetterRequest';

interface Props {
  locale: string;
  canPreview: boolean;
  canTest: boolean;
}

/** See the e-mail, or have it sent to oneself: of the form as it stands, saved or not. */
export const LetterActions = ({ locale, canPreview, canTest }: Props) => {
  const translate = useTranslate();
  const request = useLetterRequest(locale);

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {translate('letter.hint')}
      </Typography>
      {canPreview && <LetterPreview request={request} />}
      {canTest && <SendTest request={request} />}
    </Flex>
  );
};
