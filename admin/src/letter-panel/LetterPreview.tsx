import { useState } from 'react';
import { Button, Flex, Loader, Modal } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { FailedToLoad } from '../components/FailedToLoad';
import { useReadingDirection } from '../components/ReadingDirection';
import type { LetterRequest } from '../services/letters';
import { usePreviewLetterMutation } from '../services/letters';
import { useTranslate } from '../translate';
import { DrawnLetter } from './DrawnLetter';

/** Opens the e-mail over the page, drawn anew each time. */
export const LetterPreview = ({ request }: { request: () => LetterRequest }) => {
  const translate = useTranslate();
  const direction = useReadingDirection();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [open, setOpen] = useState(false);
  const [drawLetter, { data, error, isLoading }] = usePreviewLetterMutation();
  const draw = () => void drawLetter(request());

  const change = (opened: boolean) => {
    setOpen(opened);
    if (opened) {
      draw();
    }
  };

  return (
    <Modal.Root open={open} onOpenChange={change}>
      <Modal.Trigger>
        <Button variant="secondary" startIcon={<Eye />}>
          {translate('letter.preview')}
        </Button>
      </Modal.Trigger>
      <Modal.Content dir={direction}>
        <Modal.Header>
          <Modal.Title>{translate('letter.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {isLoading && (
            <Flex justifyContent="center" padding={8}>
              <Loader>{translate('loading')}</Loader>
            </Flex>
          )}
          {error && !isLoading && (
            <FailedToLoad
              message={`${translate('letter.undrawn')} ${formatAPIError(error)}`}
              onRetry={draw}
            />
          )}
          {data && !error && !isLoading && <DrawnLetter letter={data} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
