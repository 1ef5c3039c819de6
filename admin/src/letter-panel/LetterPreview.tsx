import { Button, Modal } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { ModalBody } from '../components/ModalBody';
import { useReadingDirection } from '../components/ReadingDirection';
import type { LetterRequest } from '../services/letters';
import { useTranslate } from '../translate';
import { LoadedLetter } from './LoadedLetter';

/** Opens the e-mail over the page, drawn anew each time. */
export const LetterPreview = ({ request }: { request: () => LetterRequest }) => {
  const translate = useTranslate();
  const direction = useReadingDirection();
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="secondary" startIcon={<Eye />}>
          {translate('letter.preview')}
        </Button>
      </Modal.Trigger>
      <Modal.Content dir={direction}>
        <Modal.Header closeLabel={translate('bulk.close')}>
          <Modal.Title>{translate('letter.title')}</Modal.Title>
        </Modal.Header>
        <ModalBody>
          <LoadedLetter request={request} />
        </ModalBody>
      </Modal.Content>
    </Modal.Root>
  );
};
