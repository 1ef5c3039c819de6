import { Badge, Field, Flex, TextButton } from '@strapi/design-system';
import { SETTING_BOUNDS } from '../../../../domain/src/editable-settings';
import type { Settings } from '../../services/settings';
import { useTranslate } from '../../translate';
import type { SettingFieldDefinition } from './fields';
import { SettingInput } from './SettingInput';

interface Props {
  field: SettingFieldDefinition;
  value: unknown;
  /** Whether the value is another than the configured one. */
  changed: boolean;
  /** Whether the server refused the value. */
  refused: boolean;
  disabled: boolean;
  articleTypes: Settings['articleTypes'];
  /** The currency of amounts. */
  currency: unknown;
  onChange: (value: unknown) => void;
  onReset: () => void;
}

/** One setting: its name, its input, what it does, and the way back to the configured value. */
export const SettingField = ({ field, changed, refused, onReset, ...input }: Props) => {
  const translate = useTranslate();
  const label = translate(`setting.${field.name}`);

  const wanted = (): string => {
    switch (field.kind) {
      case 'switch':
        return '';
      case 'number': {
        const [from, to] = SETTING_BOUNDS[field.name];
        return translate('wanted.number', { from, to });
      }
      default:
        return translate(`wanted.${field.kind}`);
    }
  };

  return (
    <Field.Root
      name={field.name}
      width="100%"
      hint={translate(`explain.${field.name}`)}
      error={refused && wanted()}
    >
      <Field.Label
        action={changed ? <Badge marginLeft={2}>{translate('settings.changed')}</Badge> : null}
      >
        {label}
      </Field.Label>
      <SettingInput field={field} {...input} />
      <Field.Error />
      <Field.Hint />
      {changed && !input.disabled && (
        <Flex>
          <TextButton
            tag="button"
            type="button"
            aria-label={translate('settings.resetOne', { setting: label })}
            onClick={onReset}
          >
            {translate('settings.reset')}
          </TextButton>
        </Flex>
      )}
    </Field.Root>
  );
};
