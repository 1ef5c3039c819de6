import { forwardRef } from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Condition, ContentRule } from '../../../domain/src/content-rule';
import { FailedToLoad } from '../components/FailedToLoad';
import type { InputProps } from '../components/input-props';
import { useReadingDirection } from '../components/ReadingDirection';
import { useGetRuleFieldsQuery } from '../services/content-rule';
import { useTranslate } from '../translate';
import { ArticleTypes } from './ArticleTypes';
import { ConditionRow } from './ConditionRow';
import { Reach } from './Reach';
import { asRule, asValue, conditionOn, fieldsOf } from './rule';
import { conditionError, otherErrors } from './rule-errors';

interface Props extends Omit<InputProps<ContentRule>, 'value' | 'error'> {
  value?: unknown;
  /** What the form says is wrong: a sentence, or sentences by their place in the rule. */
  rawError?: unknown;
}

/** Which articles a campaign is for, as a sentence: “Articles whose section is any of Politics, Economy”. */
export const ContentRuleInput = forwardRef<HTMLDivElement, Props>(
  (
    { name, label, hint, required, disabled = false, labelAction, value, rawError, onChange },
    ref,
  ) => {
    const translate = useTranslate();
    const direction = useReadingDirection();
    const { data: articles, isError, refetch } = useGetRuleFieldsQuery();
    const rule = asRule(value);
    const { types, conditions } = rule;

    const change = (more: Partial<ContentRule>) => onChange(name, asValue({ ...rule, ...more }));
    const changeCondition = (index: number, condition: Condition) =>
      change({ conditions: conditions.map((each, place) => (place === index ? condition : each)) });
    const fields = fieldsOf(articles ?? [], types);
    const [first] = fields;
    const error = otherErrors(rawError);

    return (
      <Flex
        ref={ref}
        direction="column"
        alignItems="stretch"
        gap={1}
        role="group"
        aria-label={label}
        tabIndex={-1}
      >
        <Flex gap={1}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {required ? `${label} *` : label}
          </Typography>
          {labelAction}
        </Flex>
        {!articles && isError && (
          <FailedToLoad message={translate('rule.failed')} onRetry={() => void refetch()} />
        )}
        {!articles && !isError && <Loader small>{translate('loading')}</Loader>}
        {articles && (
          <Box
            dir={direction}
            background="neutral100"
            borderColor="neutral200"
            hasRadius
            padding={4}
          >
            <Flex direction="column" alignItems="stretch" gap={4}>
              <ArticleTypes
                articles={articles}
                types={types}
                isLimited={conditions.length > 0}
                disabled={disabled}
                onChange={(chosen) => change({ types: chosen })}
              />
              {conditions.map((condition, index) => (
                <ConditionRow
                  key={index}
                  isFirst={index === 0}
                  condition={condition}
                  fields={fields}
                  disabled={disabled}
                  error={conditionError(rawError, index)}
                  onChange={(changed) => changeCondition(index, changed)}
                  onRemove={() =>
                    change({ conditions: conditions.filter((_, place) => place !== index) })
                  }
                />
              ))}
              {first ? (
                !disabled && (
                  <Flex>
                    <Button
                      variant="tertiary"
                      size="S"
                      startIcon={<Plus />}
                      onClick={() =>
                        change({ conditions: [...conditions, conditionOn(first.name)] })
                      }
                    >
                      {translate('rule.add')}
                    </Button>
                  </Flex>
                )
              ) : (
                <Typography textColor="neutral600">{translate('rule.noFields')}</Typography>
              )}
              <Reach rule={rule} />
            </Flex>
          </Box>
        )}
        {error && (
          <Typography role="alert" variant="pi" textColor="danger600">
            {error}
          </Typography>
        )}
        {hint && (
          <Typography variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        )}
      </Flex>
    );
  },
);
ContentRuleInput.displayName = 'ContentRuleInput';
