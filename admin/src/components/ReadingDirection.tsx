import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { writingDirection } from '../../../domain/src/values/locale';

/** The direction in which the admin's language is read. */
export const useReadingDirection = (): 'ltr' | 'rtl' => writingDirection(useIntl().locale);

/** The design system's cells keep to the left by themselves. */
const Directed = styled.div`
  display: contents;

  th,
  td {
    text-align: start;
  }
`;

/** Text in the direction of the admin's language: Strapi draws every language from the left. */
export const ReadingDirection = ({ children }: { children: ReactNode }) => (
  <Directed dir={useReadingDirection()}>{children}</Directed>
);
