import { MultiSelectOption } from '@strapi/design-system';
import type { FacetValue } from '../../../domain/src/content-rule';
import { MultiSelect } from '../components/Selects';
import { useTranslate } from '../translate';
import type { ChosenField } from './rule';

interface Props {
  field: ChosenField;
  values: FacetValue[];
  disabled: boolean;
  onChange: (values: FacetValue[]) => void;
}

/** The values of an enumeration, or yes and no. */
export const ChoiceValues = ({ field, values, disabled, onChange }: Props) => {
  const translate = useTranslate();
  const isBoolean = field.kind === 'boolean';
  const options: Array<[value: string, label: string]> = isBoolean
    ? [
        ['true', translate('rule.yes')],
        ['false', translate('rule.no')],
      ]
    : (field.values ?? []).map((value) => [value, value]);
  return (
    <MultiSelect
      aria-label={translate('rule.values', { field: field.label })}
      placeholder={translate('rule.choose')}
      value={values.map(String)}
      disabled={disabled}
      withTags
      onChange={(chosen: string[]) =>
        onChange(isBoolean ? chosen.map((text) => text === 'true') : chosen)
      }
    >
      {options.map(([value, label]) => (
        <MultiSelectOption key={value} value={value}>
          {label}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
};
