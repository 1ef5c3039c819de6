import { useState, type ComponentType } from 'react';
import { Modal } from '@strapi/design-system';

interface Props {
  action: {
    label: string;
    dialog: { title: string; content: ComponentType<{ onClose: () => void }> };
  };
}

/** A bulk action and its dialog, put together as the Content Manager does. */
export const BulkActionButton = ({ action: { label, dialog } }: Props) => {
  const [open, setOpen] = useState(false);
  const Content = dialog.content;
  return (
    <>
      <button onClick={() => setOpen(true)}>{label}</button>
      <Modal.Root open={open} onOpenChange={setOpen}>
        <Modal.Content>
          <Modal.Header>
            <Modal.Title>{dialog.title}</Modal.Title>
          </Modal.Header>
          <Content onClose={() => setOpen(false)} />
        </Modal.Content>
      </Modal.Root>
    </>
  );
};
