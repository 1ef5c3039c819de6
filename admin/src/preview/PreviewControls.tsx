import { memo } from 'react';
import { Field, Flex, SingleSelectOption } from '@strapi/design-system';
import { PLACEMENTS } from '../../../domain/src/banner';
import { SingleSelect } from '../components/Selects';
import { type MessageKey, useTranslate } from '../translate';
import type { Look, Offered } from './look';

const CHOICES = {
  placement: PLACEMENTS,
  theme: ['light', 'dark'],
  device: ['phone', 'desktop'],
} as const satisfies { [Name in keyof Look]?: readonly Look[Name][] };

interface Props {
  look: Look;
  /** Which choices to offer. One of a single thing is none. */
  names: ReadonlyArray<keyof Look>;
  /** What the banner itself has to choose from. */
  offered: Offered;
  onChange: (look: Look) => void;
}

/** State, currency, placement, light or dark, phone or desktop. Not drawn again for each key that is pressed in the form. */
export const PreviewControls = memo(function PreviewControls({
  look,
  names,
  offered,
  onChange,
}: Props) {
  const translate = useTranslate();
  const choices: { [Name in keyof Look]-?: readonly string[] } = { ...CHOICES, ...offered };
  return (
    <Flex wrap="wrap" gap={2} alignItems="flex-end">
      {names
        .filter((name) => choices[name].length > 1)
        .map((name) => (
          <Field.Root key={name} flex="1 1 12rem">
            <Field.Label>{translate(`look.${name}`)}</Field.Label>
            <SingleSelect
              size="S"
              value={look[name] ?? null}
              onChange={(value) => onChange({ ...look, [name]: value })}
            >
              {choices[name].map((choice) => (
                <SingleSelectOption key={choice} value={choice}>
                  {name === 'currency' ? choice : translate(`view.${choice}` as MessageKey)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        ))}
    </Flex>
  );
});
