import { useState } from 'react';
import { Button, Field, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { DateInput } from '../../components/DateInput';
import { ModalBody } from '../../components/ModalBody';
import { useReadingDirection } from '../../components/ReadingDirection';
import { campaignPath } from '../../plugin-id';
import type { ListedCampaign, Times } from '../../services/campaigns';
import { useTranslate } from '../../translate';
import { timesOf } from './useReschedule';

interface Props {
  campaign: ListedCampaign;
  onSave: (times: Times) => Promise<boolean>;
  onClose: () => void;
}

const NAMES = ['startsAt', 'endsAt'] as const;

/** As the browser's field takes it: on the clock of this computer, without a zone. */
const asTyped = (moment: string | null): string => {
  if (!moment) {
    return '';
  }
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Both times of a campaign to type, or why they cannot be changed here. */
export const TimesDialog = ({ campaign, onSave, onClose }: Props) => {
  const translate = useTranslate();
  const direction = useReadingDirection();
  const [opener] = useState(() => document.activeElement as HTMLElement);
  const [typed, setTyped] = useState(() => {
    const { startsAt, endsAt } = timesOf(campaign);
    return { startsAt: asTyped(startsAt), endsAt: asTyped(endsAt) };
  });
  const [isSaving, setSaving] = useState(false);
  const { id, name, fixed, published } = campaign;
  const isBackwards =
    typed.startsAt !== '' && typed.endsAt !== '' && typed.endsAt <= typed.startsAt;

  const save = async (): Promise<void> => {
    const [startsAt = null, endsAt = null] = NAMES.map((part) =>
      typed[part] ? new Date(typed[part]).toISOString() : null,
    );
    setSaving(true);
    const isSaved = await onSave({ startsAt, endsAt });
    setSaving(false);
    if (isSaved) {
      onClose();
    }
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        dir={direction}
        aria-describedby={undefined}
        // By itself it looks for a button of its own that opened it.
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          opener.focus();
        }}
      >
        <Modal.Header closeLabel={translate('bulk.close')}>
          <Modal.Title>{translate('times.title', { name })}</Modal.Title>
        </Modal.Header>
        <ModalBody>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {translate(fixed ? `fixed.${fixed}` : published ? 'times.published' : 'times.draft')}
            </Typography>
            {!fixed &&
              NAMES.map((part) => (
                <Field.Root
                  key={part}
                  name={part}
                  hint={translate(`times.${part}Hint`)}
                  error={part === 'endsAt' && isBackwards && translate('times.order')}
                >
                  <Field.Label>{translate(`times.${part}`)}</Field.Label>
                  <DateInput
                    type="datetime-local"
                    value={typed[part]}
                    onChange={({ target }) => setTyped({ ...typed, [part]: target.value })}
                  />
                  <Field.Hint />
                  <Field.Error />
                </Field.Root>
              ))}
            <Link tag={RouterLink} to={campaignPath(id)}>
              {translate('times.open')}
            </Link>
          </Flex>
        </ModalBody>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{translate('bulk.cancel')}</Button>
          </Modal.Close>
          {!fixed && (
            <Button loading={isSaving} disabled={isBackwards} onClick={() => void save()}>
              {translate('settings.save')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
