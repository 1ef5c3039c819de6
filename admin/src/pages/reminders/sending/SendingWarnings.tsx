import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Backlog } from '../../../services/reminder-contracts';
import { useTranslate } from '../../../translate';
import { AdoptAddress } from './AdoptAddress';
import { Warning } from './Warning';

interface Props extends Pick<Backlog, 'pause' | 'trouble' | 'moved'> {
  /** Whether this person may let the sending go on. */
  canResume: boolean;
}

/** Says what keeps reminders from going out: since when, and why or by whose hand. */
export const SendingWarnings = ({ pause, trouble, moved, canResume }: Props) => {
  const translate = useTranslate();
  const { formatDate } = useIntl();
  const when = (since: string | null): string =>
    since ? formatDate(since, { dateStyle: 'medium', timeStyle: 'short' }) : '';
  return (
    <Flex role="status" direction="column" alignItems="stretch" gap={4}>
      {moved && (
        <Warning title={translate('moved.notice', { ...moved })} text={translate('moved.advice')}>
          {canResume && <AdoptAddress moved={moved} />}
        </Warning>
      )}
      {pause.paused && (
        <Warning
          title={
            pause.by
              ? translate('pause.notice', { since: when(pause.since), name: pause.by })
              : translate('pause.noticeUnnamed', { since: when(pause.since) })
          }
          text={translate('pause.advice')}
        />
      )}
      {trouble && (
        <Warning
          title={translate('trouble.notice', { since: when(trouble.since) })}
          text={translate('trouble.reason', { reason: trouble.reason })}
        />
      )}
    </Flex>
  );
};
