import {
  MultiSelect as PlainMultiSelect,
  type MultiSelectProps,
  SingleSelect as PlainSingleSelect,
  type SingleSelectProps,
} from '@strapi/design-system';
import { useReadingDirection } from './ReadingDirection';

/** The design system's list, read from the side of the admin's language: it does not look at the page around it. */
export const SingleSelect = (props: SingleSelectProps) => (
  <PlainSingleSelect dir={useReadingDirection()} {...props} />
);

/** The same for several choices. */
export const MultiSelect = (props: MultiSelectProps) => (
  <PlainMultiSelect dir={useReadingDirection()} {...props} />
);
