import { useState, type ReactNode } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { UNDO_TIME, UndoNotice, type UndoResult } from '../components/UndoNotice';
import type { BulkAnswer, BulkChange } from '../services/contracts';
import { useChangeArticlesMutation } from '../services/listed-articles';
import { useTranslate } from '../translate';

/** Articles in one request: few enough to see the work go on. */
const AT_ONCE = 50;

type Failed = BulkAnswer['failed'];

/** Changes many articles, some at a time, and offers to undo it. `done`: how many are through; null while it rests. */
export const useBulkChange = (contentType: string, titles: ReadonlyMap<string, string | null>) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const [send] = useChangeArticlesMutation();
  const [done, setDone] = useState<number | null>(null);

  const sendAll = async (changes: BulkChange[], onStep: (through: number) => void) => {
    const total: BulkAnswer = { changed: [], failed: [] };
    for (let start = 0; start < changes.length; start += AT_ONCE) {
      onStep(start);
      const part = changes.slice(start, start + AT_ONCE);
      const answer = await send({ contentType, changes: part });
      if ('data' in answer) {
        total.changed.push(...answer.data.changed);
        total.failed.push(...answer.data.failed);
      } else {
        total.failed.push(
          ...part.map(({ documentId }) => ({ documentId, title: '', reason: 'failed' as const })),
        );
      }
    }
    return total;
  };

  const nameOf = ({ documentId, title }: Failed[number]): string => {
    const known = title || titles.get(documentId);
    return known || (known === null ? translate('unseen.article') : documentId);
  };

  /** "“Title”: the reason", a line for each. */
  const reasons = (failed: Failed): string[] =>
    failed.map((one) =>
      translate('bulk.failure', {
        title: nameOf(one),
        reason: translate(`failure.${one.reason}`),
      }),
    );

  const tellFailed = (failed: Failed): void =>
    toggleNotification({
      type: 'warning',
      title: translate('bulk.failed', { count: failed.length }),
      message: reasons(failed).join(' '),
      timeout: UNDO_TIME,
    });

  const undo =
    ({ changed }: BulkAnswer) =>
    async (): Promise<UndoResult> => {
      const { changed: restored, failed } = await sendAll(
        changed.map(({ before, ...article }) => ({ ...article, ...before })),
        () => undefined,
      );
      if (failed.length > 0) {
        tellFailed(failed);
      }
      if (failed.length === 0) {
        return 'done';
      }
      return restored.length > 0 ? 'outdated' : 'failed';
    };

  const tellChanged = (answer: BulkAnswer): void => {
    const notice: ReactNode = (
      <UndoNotice
        text={translate('bulk.done', { count: answer.changed.length })}
        onUndo={undo(answer)}
        outcome={{ done: translate('bulk.undone'), outdated: translate('bulk.partlyUndone') }}
      />
    );
    toggleNotification({
      type: 'success',
      // Typed to take text; it renders whatever it is given.
      message: notice as unknown as string,
      timeout: UNDO_TIME,
    });
  };

  const change = async (changes: BulkChange[]): Promise<Failed> => {
    const answer = await sendAll(changes, setDone);
    setDone(null);
    if (answer.changed.length > 0) {
      tellChanged(answer);
    }
    return answer.failed;
  };

  return { done, change, reasons, tellFailed };
};
