import { Box, Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useExportAddressMutation } from '../../../services/reminders';
import { useTranslate } from '../../../translate';
import { useFailureNotice } from '../actions/useFailureNotice';
import { saveFile } from '../save-file';

/** Saves all that is kept about an address as a JSON file. */
export const ExportData = ({ email }: { email: string }) => {
  const translate = useTranslate();
  const tellFailure = useFailureNotice();
  const [exportAddress, { isLoading, reset }] = useExportAddressMutation();

  const save = async () => {
    const answer = await exportAddress(email);
    if ('error' in answer) {
      tellFailure(translate('data.exportFailed'), answer.error);
    } else {
      const text = JSON.stringify({ email, reminders: answer.data }, null, 2);
      saveFile('reminders-of-a-reader.json', new Blob([text], { type: 'application/json' }));
    }
    reset();
  };

  return (
    <Box>
      <Button
        variant="secondary"
        startIcon={<Download />}
        loading={isLoading}
        onClick={() => void save()}
      >
        {translate('data.export')}
      </Button>
    </Box>
  );
};
