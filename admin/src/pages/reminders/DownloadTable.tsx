import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ReminderFilter } from '../../services/reminder-contracts';
import { tableAddress } from '../../services/reminders';
import { useTranslate } from '../../translate';
import { useFailureNotice } from './actions/useFailureNotice';
import { saveFile } from './save-file';

/** Saves the listed reminders as a table for spreadsheets. */
export const DownloadTable = ({ filter }: { filter: ReminderFilter }) => {
  const translate = useTranslate();
  const tellFailure = useFailureNotice();
  const { get } = useFetchClient();
  const [isLoading, setLoading] = useState(false);

  const save = async () => {
    setLoading(true);
    try {
      const { data } = await get<Blob>(tableAddress(filter), { responseType: 'blob' });
      saveFile(`reminders-${new Date().toISOString().slice(0, 10)}.csv`, data);
    } catch (error) {
      tellFailure(translate('download.failed'), error);
    } finally {
      setLoading(false);
    }
  };

  return (
    <Button
      variant="tertiary"
      startIcon={<Download />}
      loading={isLoading}
      onClick={() => void save()}
    >
      {translate('download.action')}
    </Button>
  );
};
