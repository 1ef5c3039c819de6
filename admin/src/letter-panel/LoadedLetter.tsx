import { useEffect } from 'react';
import { Flex, Loader } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { FailedToLoad } from '../components/FailedToLoad';
import type { LetterRequest } from '../services/letters';
import { usePreviewLetterMutation } from '../services/letters';
import { useTranslate } from '../translate';
import { DrawnLetter } from './DrawnLetter';

/** The e-mail as the form stood when this came into sight. */
export const LoadedLetter = ({ request }: { request: () => LetterRequest }) => {
  const translate = useTranslate();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [drawLetter, { data, error, isLoading }] = usePreviewLetterMutation();
  const draw = () => void drawLetter(request());
  // Once: the server draws it, which is too slow for every key.
  useEffect(draw, []);

  if (error && !isLoading) {
    return (
      <FailedToLoad
        message={`${translate('letter.undrawn')} ${formatAPIError(error)}`}
        onRetry={draw}
      />
    );
  }
  return data && !isLoading ? (
    <DrawnLetter letter={data} />
  ) : (
    <Flex justifyContent="center" padding={8}>
      <Loader>{translate('loading')}</Loader>
    </Flex>
  );
};
