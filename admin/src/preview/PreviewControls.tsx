import { memo } from 'react';
import { Field, Flex, SingleSelectOption } from '@strapi/design-system';
import { type Placement, PLACEMENTS } from '../../../domain/src/banner';
import { SingleSelect } from '../components/Selects';
import { useTranslate } from '../translate';
import { PREVIEW_STATES, type PreviewState } from './draw';
import type { PageTheme } from './page';

/** What the editor looks at. */
export interface Look {
  state: PreviewState;
  placement: Placement;
  theme: PageTheme;
  device: 'phone' | 'desktop';
}

const CHOICES = {
  state: PREVIEW_STATES,
  placement: PLACEMENTS,
  theme: ['light', 'dark'],
  device: ['phone', 'desktop'],
} as const satisfies { [Name in keyof Look]: readonly Look[Name][] };

interface Props {
  look: Look;
  /** Which choices to offer. */
  names: ReadonlyArray<keyof Look>;
  onChange: (look: Look) => void;
}

/** State, placement, light or dark, phone or desktop. Not drawn again for each key that is pressed in the form. */
export const PreviewControls = memo(function PreviewControls({ look, names, onChange }: Props) {
  const translate = useTranslate();
  return (
    <Flex wrap="wrap" gap={2} alignItems="flex-end">
      {names.map((name) => (
        <Field.Root key={name} flex="1 1 12rem">
          <Field.Label>{translate(`look.${name}`)}</Field.Label>
          <SingleSelect
            size="S"
            value={look[name]}
            onChange={(value) => onChange({ ...look, [name]: value })}
          >
            {CHOICES[name].map((choice) => (
              <SingleSelectOption key={choice} value={choice}>
                {translate(`view.${choice}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      ))}
    </Flex>
  );
});
