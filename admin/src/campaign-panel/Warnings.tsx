import { Box, Flex, Typography } from '@strapi/design-system';

/** Sentences that an editor should not miss, announced as they come and go. */
export const Warnings = ({ sentences }: { sentences: readonly string[] }) => (
  <Flex role="status" direction="column" alignItems="stretch" gap={2}>
    {sentences.map((sentence) => (
      <Box key={sentence} padding={2} hasRadius background="warning100">
        <Typography variant="pi" textColor="neutral800">
          {sentence}
        </Typography>
      </Box>
    ))}
  </Flex>
);
