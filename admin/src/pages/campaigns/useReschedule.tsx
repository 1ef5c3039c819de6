import { type ReactNode, useCallback, useRef } from 'react';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { UNDO_TIME, UndoNotice, type UndoResult } from '../../components/UndoNotice';
import { useSpan } from '../../components/useSpan';
import {
  type ListedCampaign,
  type Rescheduling,
  type Times,
  useRescheduleMutation,
} from '../../services/campaigns';
import { useTranslate } from '../../translate';

/** Whether the server refused because somebody else changed the campaign. */
const isOutdated = (error: unknown): boolean => {
  const { status, details } = Object(error) as { status?: number; details?: { current?: object } };
  return status === 409 && details?.current !== undefined;
};

/** A campaign's times, as they are stored. */
export const timesOf = ({ startsAt, endsAt }: ListedCampaign): Times => ({
  startsAt: startsAt ?? null,
  endsAt: endsAt ?? null,
});

/** Answers a function that gives a campaign other times, tells what came of it, and offers to undo it. */
export const useReschedule = () => {
  const translate = useTranslate();
  const span = useSpan();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [send] = useRescheduleMutation();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** By a version: the one that a change made here turned it into. */
  const successors = useRef(new Map<string, string>());

  /** One after the other: a quick second change starts from what the first one made. */
  const sendInTurn = useCallback(
    (change: Rescheduling) => {
      const sent = queue.current.then(async () => {
        let { version } = change;
        for (let next: string | undefined = version; next !== undefined;) {
          version = next;
          next = successors.current.get(`${change.id} ${version}`);
        }
        const answer = await send({ ...change, version });
        if ('data' in answer) {
          successors.current.set(`${change.id} ${version}`, answer.data.version);
        }
        return answer;
      });
      queue.current = sent;
      return sent;
    },
    [send],
  );

  return useCallback(
    async (campaign: ListedCampaign, times: Times): Promise<boolean> => {
      const { id, name } = campaign;
      const answer = await sendInTurn({ id, version: campaign.version, ...times });
      if ('error' in answer) {
        toggleNotification(
          isOutdated(answer.error)
            ? { type: 'warning', message: translate('move.outdated', { name }) }
            : {
                type: 'danger',
                title: translate('move.failed', { name }),
                message: formatAPIError(answer.error as Parameters<typeof formatAPIError>[0]),
              },
        );
        return false;
      }
      const { version, published } = answer.data;
      const undo = async (): Promise<UndoResult> => {
        const back = await send({ id, version, ...timesOf(campaign) });
        if ('data' in back) {
          return 'done';
        }
        return isOutdated(back.error) ? 'outdated' : 'failed';
      };
      // A notification is typed to take text; it renders whatever it is given.
      const notice: ReactNode = (
        <UndoNotice
          text={translate(published ? 'move.published' : 'move.draft', {
            name,
            when: span(times.startsAt, times.endsAt),
          })}
          onUndo={undo}
          outcome={{
            done: translate('move.undone', { name }),
            outdated: translate('move.undoOutdated', { name }),
          }}
        />
      );
      toggleNotification({
        type: 'success',
        message: notice as unknown as string,
        timeout: UNDO_TIME,
      });
      return true;
    },
    [send, sendInTurn, span, toggleNotification, translate, formatAPIError],
  );
};
