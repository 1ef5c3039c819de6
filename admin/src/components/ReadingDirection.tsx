import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { writingDirection } from '../../../domain/src/dates';

/** The direction in which the admin's language is read. */
export const useReadingDirection = (): 'ltr' | 'rtl' => writingDirection(useIntl().locale);

/** Text in the direction of the admin's language: Strapi draws every language from the left. */
export const ReadingDirection = ({ children }: { children: ReactNode }) => (
  <div dir={useReadingDirection()} style={{ display: 'contents' }}>
    {children}
  </div>
);
