import { useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Erasure } from '../../../services/reminder-contracts';
import { useEraseAddressMutation } from '../../../services/reminders';
import { useTranslate } from '../../../translate';
import { useFailureNotice } from '../actions/useFailureNotice';

interface Props {
  email: string;
  /** Called with what was erased, and whether the address is never to be written to again. */
  onErased: (erasure: Erasure, suppressed: boolean) => void;
}

/** Erases all that is kept about an address, after saying what will be gone. */
export const EraseData = ({ email, onErased }: Props) => {
  const translate = useTranslate();
  const tellFailure = useFailureNotice();
  const [isSure, setSure] = useState(false);
  const [suppress, setSuppress] = useState(false);
  const [eraseAddress, { isLoading }] = useEraseAddressMutation();

  const erase = async () => {
    const answer = await eraseAddress({ email, suppress });
    if ('error' in answer) {
      tellFailure(translate('data.eraseFailed'), answer.error);
    } else {
      onErased(answer.data, suppress);
    }
  };

  if (!isSure) {
    return (
      <Flex>
        <Button variant="danger-light" startIcon={<Trash />} onClick={() => setSure(true)}>
          {translate('data.erase')}
        </Button>
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Typography>{translate('data.eraseHint')}</Typography>
      <Checkbox checked={suppress} onCheckedChange={(checked) => setSuppress(checked === true)}>
        {translate('data.suppress')}
      </Checkbox>
      <Typography variant="pi" textColor="neutral600">
        {translate('data.suppressHint')}
      </Typography>
      <Flex gap={2}>
        <Button
          variant="danger"
          startIcon={<Trash />}
          loading={isLoading}
          autoFocus
          onClick={() => void erase()}
        >
          {translate('data.eraseSure')}
        </Button>
        <Button variant="tertiary" onClick={() => setSure(false)}>
          {translate('data.keep')}
        </Button>
      </Flex>
    </Flex>
  );
};
