import { forwardRef } from 'react';
import type { ChosenList } from '../../../domain/src/audience-lists';
import { CheckedItems } from './CheckedItems';
import { FieldFrame } from './FieldFrame';
import type { InputProps } from '../components/input-props';
import { PickedItems } from './PickedItems';
import { itemsIn, useListed } from './useListed';

interface Props extends InputProps<string> {
  /** Without options where somebody has given the field to a type of their own. */
  attribute: { options?: { values?: ChosenList } };
}

/** Several of some values: boxes to tick where there are few, else tags and a field to find more. */
export const ListInput = forwardRef<HTMLDivElement, Props>(
  ({ attribute, value, disabled = false, onChange, ...frame }, ref) => {
    const { name, label } = frame;
    const list = attribute.options?.values;
    const options = useListed(list);
    const Items = list === 'countries' ? PickedItems : CheckedItems;
    return (
      <FieldFrame ref={ref} {...frame}>
        <Items
          label={label}
          options={options}
          chosen={itemsIn(list, value)}
          disabled={disabled}
          onChange={(items) => onChange(name, items.length > 0 ? items.join(', ') : null)}
        />
      </FieldFrame>
    );
  },
);
ListInput.displayName = 'ListInput';
