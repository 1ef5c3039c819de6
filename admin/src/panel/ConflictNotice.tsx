import { useEffect, useId, useRef } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../translate';
import { useDecided } from './Decided';
import { decisionIn, lastDecision } from './in-scope';
import type { Conflict } from './useAttachmentChange';

interface Props {
  conflict: Conflict;
  onUseTheirs: () => void;
  onKeepMine: () => void;
}

/** Says who decided meanwhile, and lets the editor settle it. Nothing of either is lost before. */
export const ConflictNotice = ({ conflict, onUseTheirs, onKeepMine }: Props) => {
  const translate = useTranslate();
  const { sentence } = useDecided();
  const titleId = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  const { theirs, locale } = conflict;
  const stored = decisionIn(theirs, locale);
  const last = lastDecision(theirs, locale);
  const what = stored
    ? {
        mode: stored.mode,
        banner: stored.banner,
        decidedBy: stored.decidedBy,
        decidedAt: stored.decidedAt ?? '',
      }
    : last;

  return (
    <Box
      role="group"
      aria-labelledby={titleId}
      padding={3}
      hasRadius
      background="warning100"
      borderColor="warning200"
      width="100%"
    >
      <Typography id={titleId} tag="p" variant="pi" fontWeight="bold" textColor="neutral800">
        {translate('conflict.title')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral800">
        {what ? sentence(what) : translate('conflict.gone')}
      </Typography>
      <Flex gap={2} marginTop={2} wrap="wrap">
        <Button ref={first} size="S" variant="secondary" onClick={onUseTheirs}>
          {translate('conflict.theirs')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onKeepMine}>
          {translate('conflict.mine')}
        </Button>
      </Flex>
    </Box>
  );
};
