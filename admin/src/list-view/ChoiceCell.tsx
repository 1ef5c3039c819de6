import { Typography } from '@strapi/design-system';
import { CHOICES } from '../fields/choices';
import { useTranslate } from '../translate';

/** One of some values in the admin's language; as it is stored where it is none that we know. */
export const ChoiceCell = ({ field, value }: { field: string; value: unknown }) => {
  const translate = useTranslate();
  const key = CHOICES[field]?.[String(value)];
  return (
    <Typography textColor="neutral800">{key ? translate(key) : String(value ?? '-')}</Typography>
  );
};
