import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { Shield } from '@strapi/icons';
import { ModalBody } from '../../../components/ModalBody';
import { useReadingDirection } from '../../../components/ReadingDirection';
import { useTranslate } from '../../../translate';
import type { ReminderRights } from '../useReminderRights';
import { AddressData } from './AddressData';

/** What a reader may ask for: to see what is kept about the address, and to have it erased. */
export const PersonalData = ({ rights }: { rights: ReminderRights }) => {
  const translate = useTranslate();
  const direction = useReadingDirection();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="secondary" startIcon={<Shield />}>
          {translate('data.action')}
        </Button>
      </Modal.Trigger>
      <Modal.Content dir={direction}>
        <Modal.Header closeLabel={translate('data.close')}>
          <Modal.Title>{translate('data.action')}</Modal.Title>
        </Modal.Header>
        <ModalBody>
          <AddressData rights={rights} />
        </ModalBody>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{translate('data.close')}</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
