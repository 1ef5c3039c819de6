import type { ReactElement } from 'react';
import { Button, type ButtonProps, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

interface Props extends Pick<ButtonProps, 'variant' | 'size' | 'loading'> {
  label: string;
  /** What a screen reader says, where the label alone would leave open whom it is about. */
  fullLabel?: string;
  icon: ReactElement;
  /** The question, in short. */
  title: string;
  /** What will happen. */
  question: string;
  onConfirm: () => void;
}

/** A button for what cannot be undone: asks once, and says what will happen. */
export const ConfirmedButton = ({
  label,
  fullLabel = label,
  icon,
  title,
  question,
  onConfirm,
  size = 'S',
  variant = 'tertiary',
  loading = false,
}: Props) => (
  <Dialog.Root>
    <Dialog.Trigger>
      <Button
        size={size}
        variant={variant}
        startIcon={icon}
        loading={loading}
        aria-label={fullLabel}
      >
        {label}
      </Button>
    </Dialog.Trigger>
    <ConfirmDialog
      title={title}
      icon={icon}
      endAction={
        <Dialog.Action>
          <Button fullWidth onClick={onConfirm}>
            {label}
          </Button>
        </Dialog.Action>
      }
    >
      {question}
    </ConfirmDialog>
  </Dialog.Root>
);
