import { Box, Flex, IconButton, SingleSelectOption, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Condition } from '../../../domain/src/content-rule';
import { SingleSelect } from '../components/Selects';
import { useTranslate } from '../translate';
import { ChoiceValues } from './ChoiceValues';
import { RelationValues } from './RelationValues';
import { type ChosenField, conditionOn } from './rule';

interface Props {
  isFirst: boolean;
  condition: Condition;
  fields: ChosenField[];
  disabled: boolean;
  /** What is wrong with it; empty where nothing is. */
  error: string;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** One demand on articles: “whose section is any of Politics, Economy”. */
export const ConditionRow = ({
  isFirst,
  condition,
  fields,
  disabled,
  error,
  onChange,
  onRemove,
}: Props) => {
  const translate = useTranslate();
  const field = fields.find(({ name }) => name === condition.field);
  const label = field?.label ?? condition.field;
  const Values = field?.kind === 'relation' ? RelationValues : ChoiceValues;

  return (
    <Box role="group" aria-label={translate('rule.condition', { field: label })}>
      <Flex gap={2} wrap="wrap">
        <Typography>{translate(isFirst ? 'rule.whose' : 'rule.andWhose')}</Typography>
        <SingleSelect
          aria-label={translate('rule.field')}
          value={condition.field}
          disabled={disabled}
          onChange={(name) => onChange(conditionOn(String(name)))}
        >
          {[
            ...fields,
            // A field that the app no longer has, or that these types lack.
            ...(field ? [] : [{ name: condition.field, label: condition.field }]),
          ].map(({ name, label: text }) => (
            <SingleSelectOption key={name} value={name}>
              {text}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <SingleSelect
          aria-label={translate('rule.match')}
          value={condition.match}
          disabled={disabled}
          onChange={(match) => onChange({ ...condition, match: match === 'none' ? 'none' : 'any' })}
        >
          <SingleSelectOption value="any">{translate('rule.any')}</SingleSelectOption>
          <SingleSelectOption value="none">{translate('rule.none')}</SingleSelectOption>
        </SingleSelect>
        <Box minWidth="20rem" flex="1">
          {field && (
            <Values
              key={field.name}
              field={field}
              values={condition.values}
              disabled={disabled}
              onChange={(values) => onChange({ ...condition, values })}
            />
          )}
        </Box>
        {!disabled && (
          <IconButton label={translate('rule.remove', { field: label })} onClick={onRemove}>
            <Trash />
          </IconButton>
        )}
      </Flex>
      {(error || !field) && (
        <Typography role="alert" tag="p" variant="pi" textColor="danger600">
          {error || translate('rule.fieldGone', { field: condition.field })}
        </Typography>
      )}
    </Box>
  );
};
