import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Magic } from '@strapi/icons';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useTranslate } from '../translate';
import { type AskDefaults, withStarter } from './starter-form';
import { starterFor } from './starters';

interface Props {
  locale: string;
  defaults: AskDefaults;
}

/** Fills the form with a whole banner in the language that is being written, for the editor to change. */
export const StartFromExample = ({ locale, defaults }: Props) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const [isLoading, setLoading] = useState(false);
  const values = useForm('StartFromExample', (form) => form.values);
  const setValues = useForm('StartFromExample', (form) => form.setValues);

  const fill = async () => {
    setLoading(true);
    try {
      setValues(withStarter(values, await starterFor(locale), defaults));
    } catch {
      setLoading(false);
      toggleNotification({ type: 'danger', message: translate('start.failed') });
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {translate('start.hint')}
      </Typography>
      <Button
        variant="secondary"
        startIcon={<Magic />}
        loading={isLoading}
        onClick={() => void fill()}
      >
        {translate('start.action')}
      </Button>
    </Flex>
  );
};
