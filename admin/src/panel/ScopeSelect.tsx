import { Field, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { SingleSelect } from '../components/Selects';
import { useTranslate } from '../translate';

/** The design system's lists take no empty value. */
const EVERY = '*';

interface Props {
  /** The locale being edited. */
  locale: string;
  /** `''`: every locale. */
  value: string;
  onChange: (locale: string) => void;
}

/** Whether a choice holds for this language of the article, or for every one. */
export const ScopeSelect = ({ locale, value, onChange }: Props) => {
  const translate = useTranslate();
  const { formatDisplayName } = useIntl();
  const language = formatDisplayName(locale, { type: 'language' }) ?? locale;
  return (
    <Field.Root width="100%">
      <Field.Label>{translate('scope.label')}</Field.Label>
      <SingleSelect
        size="S"
        value={value || EVERY}
        onChange={(chosen) => onChange(chosen === EVERY ? '' : String(chosen))}
      >
        <SingleSelectOption value={locale}>
          {translate('scope.own', { language })}
        </SingleSelectOption>
        <SingleSelectOption value={EVERY}>{translate('scope.every')}</SingleSelectOption>
      </SingleSelect>
    </Field.Root>
  );
};
