import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { LetterRequest } from '../services/letters';
import { useTranslate } from '../translate';
import { LetterPreview } from './LetterPreview';
import { SendTest } from './SendTest';

/** What the e-mail is made of. */
const PARTS = [
  'heading',
  'body',
  'ask',
  'continueLabel',
  'donateUrl',
  'reminderEmail',
  'appearance',
] as const;

interface Props {
  locale: string;
  canPreview: boolean;
  canTest: boolean;
}

/** See the e-mail, or have it sent to oneself: of the form as it stands, saved or not. */
export const LetterActions = ({ locale, canPreview, canTest }: Props) => {
  const translate = useTranslate();
  const values = useForm('LetterActions', (state) => state.values as Record<string, unknown>);
  const request = (): LetterRequest => ({
    locale,
    form: Object.fromEntries(PARTS.map((part) => [part, values[part]])),
  });

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
