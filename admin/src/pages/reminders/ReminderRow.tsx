import { useRef } from 'react';
import { Box, Link, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { isHttpUrl } from '../../../../domain/src/web-address';
import { bannerPath } from '../../plugin-id';
import type { Reminder } from '../../services/reminder-contracts';
import { useTranslate } from '../../translate';
import { ReminderActions } from './actions/ReminderActions';
import { ReminderMoment } from './ReminderMoment';
import { StatusBadge } from './StatusBadge';
import { TimeOf } from './TimeOf';
import type { ReminderRights } from './useReminderRights';

interface Props {
  reminder: Reminder;
  rights: ReminderRights;
  /** The time to reckon from, in ms. */
  now: number;
}

const withoutProtocol = (address: string): string => {
  const { hostname, pathname } = new URL(address);
  return pathname === '/' ? hostname : hostname + pathname;
};

/** One reminder: to whom, for which banner, when, and how it went. */
export const ReminderRow = ({ reminder, rights, now }: Props) => {
  const translate = useTranslate();
  const { email, banner, status, requestedAt, attempts, failure, pageUrl } = reminder;

  const statusElement = useRef<HTMLDivElement>(null);

  const canAct = rights.canSend || rights.canRetry || rights.canCancel;

  return (
    <Table.Row>
      <Table.Cell>
        <Typography>{email}</Typography>
      </Table.Cell>
      <Table.Cell>
        {banner && banner.name !== null ? (
          <Link tag={RouterLink} to={bannerPath(banner.documentId)}>
            {banner.name}
          </Link>
        ) : (
          <Typography textColor="neutral600">
            {translate(banner ? 'unseen.banner' : 'reminders.noBanner')}
          </Typography>
        )}
      </Table.Cell>
      <Table.Cell>
        <ReminderMoment reminder={reminder} now={now} />
      </Table.Cell>
      <Table.Cell>
        <Box ref={statusElement} tabIndex={-1}>
          <StatusBadge status={status} />
        </Box>
        {failure && status !== 'sent' && (
          <Box marginTop={1}>
            <Typography tag="p" variant="pi" textColor="neutral700">
              {`${failure} (${translate('reminders.attempts', { attempts })})`}
            </Typography>
          </Box>
        )}
      </Table.Cell>
      <Table.Cell>
        <TimeOf moment={requestedAt} />
        {pageUrl && isHttpUrl(pageUrl) && (
          <Box>
            <Link href={pageUrl} isExternal rel="noopener noreferrer">
              {withoutProtocol(pageUrl)}
            </Link>
          </Box>
        )}
      </Table.Cell>
      {canAct && (
        <Table.Cell>
          <ReminderActions
            reminder={reminder}
            rights={rights}
            onDone={() => statusElement.current?.focus()}
          />
        </Table.Cell>
      )}
    </Table.Row>
  );
};
