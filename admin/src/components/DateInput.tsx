import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { TextInput } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import { parseColour, readableOn } from '../../../domain/src/colours';

type Props = Omit<ComponentPropsWithoutRef<typeof TextInput>, 'type'> & {
  type: 'date' | 'datetime-local';
};

/** The browser's own field for days or moments, its calendar symbol light where the admin is dark. */
export const DateInput = forwardRef<HTMLInputElement, Props>((props, ref) => {
  const background = parseColour(useTheme().colors.neutral0);
  const isDark = background !== null && readableOn(background) === '#fff';
  return <TextInput {...props} ref={ref} style={{ colorScheme: isDark ? 'dark' : 'light' }} />;
});
DateInput.displayName = 'DateInput';
