import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Erasure } from '../../../services/reminder-contracts';
import { useLazyGetRemindersQuery } from '../../../services/reminders';
import { useTranslate } from '../../../translate';
import { AddressSearch } from '../AddressSearch';
import { useFailureNotice } from '../actions/useFailureNotice';
import type { ReminderRights } from '../useReminderRights';
import { EraseData } from './EraseData';
import { ExportData } from './ExportData';

/** Looks an address up, says how much is kept about it, and offers what this person may do about that. */
export const AddressData = ({ rights }: { rights: ReminderRights }) => {
  const translate = useTranslate();
  const tellFailure = useFailureNotice();
  const [lookUp] = useLazyGetRemindersQuery();
  const [found, setFound] = useState<{ email: string; count: number } | null>(null);
  const [outcome, setOutcome] = useState('');

  const search = async (email: string) => {
    setFound(null);
    setOutcome('');
    if (!email) {
      return;
    }
    const answer = await lookUp({ email, page: 1, pageSize: 1 });
    if (answer.data) {
      setFound({ email, count: answer.data.meta.pagination.total });
    } else {
      tellFailure(translate('data.lookUpFailed'), answer.error);
    }
  };

  const tellErased = ({ erased, onItsWay }: Erasure, suppressed: boolean) => {
    setFound(null);
    setOutcome(
      [
        translate('data.erased', { count: erased }),
        suppressed ? translate('data.suppressed') : '',
        onItsWay ? translate('data.onItsWay') : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Typography>{translate('data.intro')}</Typography>
      <AddressSearch searched={found?.email ?? ''} onSearch={(email) => void search(email)} />
      <Box role="status">
        <Typography fontWeight="bold">
          {found ? translate('data.found', found) : outcome}
        </Typography>
      </Box>
      {found && rights.canExport && found.count > 0 && <ExportData email={found.email} />}
      {found && rights.canErase && <EraseData email={found.email} onErased={tellErased} />}
    </Flex>
  );
};
