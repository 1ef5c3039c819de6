import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

interface Props {
  title: string;
  text: string;
  /** What can be done about it. */
  children?: ReactNode;
}

/** A box that says what keeps reminders from going out. */
export const Warning = ({ title, text, children }: Props) => (
  <Flex
    background="warning100"
    borderColor="warning200"
    hasRadius
    padding={4}
    gap={3}
    alignItems="flex-start"
  >
    <Box color="warning700" aria-hidden>
      <WarningCircle fill="currentColor" />
    </Box>
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Typography tag="p" textColor="neutral800">
        {text}
      </Typography>
      {children}
    </Flex>
  </Flex>
);
