import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { COUNTRY_CODES } from '../../../domain/src/countries';

/** All countries (ISO 3166-1 alpha-2) by their names in the admin's language, in its order. */
export const useCountries = (): Array<{ value: string; label: string }> => {
  const { locale, formatDisplayName } = useIntl();
  return useMemo(
    () =>
      COUNTRY_CODES.map((code) => ({
        value: code,
        label: formatDisplayName(code, { type: 'region' }) ?? code,
      })).sort((a, b) => a.label.localeCompare(b.label, locale)),
    [formatDisplayName, locale],
  );
};
