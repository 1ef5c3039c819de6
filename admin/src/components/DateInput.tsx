import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { TextInput } from '@strapi/design-system';
import { useTheme } from 'styled-components';

type Props = Omit<ComponentPropsWithoutRef<typeof TextInput>, 'type'> & {
  type: 'date' | 'datetime-local';
};

/** The browser's own field for days or moments. It draws the calendar's symbol, and takes the page for light unless told. */
export const DateInput = forwardRef<HTMLInputElement, Props>((props, ref) => {
  const { colorScheme } = useTheme();
  return <TextInput {...props} ref={ref} style={{ colorScheme }} />;
});
DateInput.displayName = 'DateInput';
