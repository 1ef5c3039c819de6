import { Tag, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useTranslate } from '../translate';

interface Props {
  chosen: readonly string[];
  labelOf: (item: string) => string;
  disabled: boolean;
  onChange: (chosen: string[]) => void;
}

/** What was chosen, each with a cross that takes it out. */
export const ChosenTags = ({ chosen, labelOf, disabled, onChange }: Props) => {
  const translate = useTranslate();
  return chosen.map((item) =>
    disabled ? (
      <Typography key={item} fontWeight="bold">
        {labelOf(item)}
      </Typography>
    ) : (
      <Tag
        key={item}
        icon={<Cross />}
        label={translate('rule.removeValue', { value: labelOf(item) })}
        onClick={() => onChange(chosen.filter((each) => each !== item))}
      >
        {labelOf(item)}
      </Tag>
    ),
  );
};
