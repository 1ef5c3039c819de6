import { useId, useState, type ReactNode } from 'react';
import { Box, TextButton } from '@strapi/design-system';
import { CaretDown, ChevronLeft, ChevronRight } from '@strapi/icons';
import { useReadingDirection } from './ReadingDirection';

interface Props {
  label: string;
  children: ReactNode;
}

/** A line that opens what stands below it, which is not made before. */
export const Disclosure = ({ label, children }: Props) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const Onward = useReadingDirection() === 'rtl' ? ChevronLeft : ChevronRight;
  return (
    <Box>
      <TextButton
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        startIcon={open ? <CaretDown /> : <Onward />}
        style={{ textAlign: 'start' }}
        onClick={() => setOpen(!open)}
      >
        {label}
      </TextButton>
      {open && (
        <Box id={id} marginTop={2}>
          {children}
        </Box>
      )}
    </Box>
  );
};
