import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Alert, Box, Button, Flex, Grid, TextButton, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts, useNotification } from '@strapi/strapi/admin';
import type { Settings } from '../../services/settings';
import { useTranslate } from '../../translate';
import { GROUPS } from './fields';
import { FixedSettings } from './FixedSettings';
import { SettingField } from './SettingField';
import { useSettingsForm, type SaveResult } from './useSettingsForm';

interface Props {
  settings: Settings;
  canUpdate: boolean;
  /** Loads the settings again and forgets what was typed. */
  onReload: () => void;
}

/** All settings, with one button that saves them together. */
export const SettingsForm = ({ settings, canUpdate, onReload }: Props) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const form = useSettingsForm(settings);
  const [trouble, setTrouble] = useState<Exclude<SaveResult, 'saved'> | null>(null);
  const [refusals, setRefusals] = useState(0);
  const element = useRef<HTMLFormElement>(null);

  // The first field to mend may be far below the button.
  useEffect(() => {
    if (refusals > 0) {
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [refusals]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await form.save();
    setTrouble(result === 'saved' ? null : result);
    setRefusals((count) => count + (result === 'refused' ? 1 : 0));
    if (result === 'saved') {
      toggleNotification({ type: 'success', message: translate('settings.saved') });
    }
  };

  return (
    <form ref={element} onSubmit={(event) => void submit(event)} noValidate>
      <Layouts.Header
        title={translate('settings.title')}
        subtitle={translate(canUpdate ? 'settings.subtitle' : 'settings.readOnly')}
        primaryAction={
          canUpdate && (
            <Button
              type="submit"
              startIcon={<Check />}
              loading={form.isSaving}
              disabled={!form.isDirty}
            >
              {translate('settings.save')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {trouble && (
            <Alert
              variant="danger"
              title={translate('settings.notSaved')}
              closeLabel={translate('settings.close')}
              onClose={() => setTrouble(null)}
              action={
                trouble === 'conflict' ? (
                  <TextButton tag="button" type="button" onClick={onReload}>
                    {translate('settings.reload')}
                  </TextButton>
                ) : undefined
              }
            >
              {translate(`trouble.${trouble}`)}
            </Alert>
          )}
          {GROUPS.map(({ name: group, fields }) => (
            <Box
              key={group}
              tag="section"
              background="neutral0"
              hasRadius
              shadow="filterShadow"
              padding={6}
            >
              <Typography tag="h2" variant="delta">
                {translate(`group.${group}`)}
              </Typography>
              <Box marginTop={4}>
                <Grid.Root gap={5}>
                  {fields.map((field) => (
                    <Grid.Item key={field.name} col={6} s={12} xs={12} alignItems="flex-start">
                      <SettingField
                        field={field}
                        value={form.values[field.name]}
                        changed={form.isChanged(field.name)}
                        refused={form.refused.has(field.name)}
                        disabled={!canUpdate}
                        articleTypes={settings.articleTypes}
                        currency={form.values['donation.currency']}
                        onChange={(value) => form.set(field.name, value)}
                        onReset={() => form.reset(field.name)}
                      />
                    </Grid.Item>
                  ))}
                </Grid.Root>
              </Box>
            </Box>
          ))}
          <FixedSettings fixed={settings.fixed} />
        </Flex>
      </Layouts.Content>
    </form>
  );
};
