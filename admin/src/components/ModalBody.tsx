import { Modal } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { useReadingDirection } from './ReadingDirection';

/** The design system's body of a dialog, read from the side of the admin's language: what scrolls in it is read from the left, unless told. */
export const ModalBody = (props: ComponentProps<typeof Modal.Body>) => (
  <Modal.Body dir={useReadingDirection()} {...props} />
);
