import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { UNDO_TIME, UndoNotice, type UndoResult } from '../components/UndoNotice';
import type {
  Article,
  Attachment,
  AttachmentChange,
  BannerSummary,
  Decision,
} from '../services/contracts';
import { useChangeAttachmentMutation } from '../services/donation-banners';
import { useTranslate } from '../translate';

/** What an editor may choose. */
export type Choice =
  { mode: 'automatic' | 'hide'; banner?: never } | { mode: 'show'; banner: BannerSummary };

/** The stored decision as one to store again; null where there is none, or its banner is gone. */
const asDecision = (attachment: Attachment | null): Decision | null => {
  if (!attachment || (attachment.mode === 'show' && !attachment.banner)) {
    return null;
  }
  const { mode, banner, placement } = attachment;
  return { mode, ...(banner && { banner: banner.documentId }), ...(placement && { placement }) };
};

const asChange = (
  article: Article,
  choice: Choice,
  before: Attachment | null,
): AttachmentChange => {
  if (choice.mode === 'automatic') {
    // What is taken back is the decision in force, which may be the one for every locale.
    return { article, locale: before?.locale ?? article.locale, decision: null };
  }
  return {
    article,
    locale: article.locale,
    decision: {
      mode: choice.mode,
      ...(choice.mode === 'show' && { banner: choice.banner.documentId }),
      ...(before?.placement && { placement: before.placement }),
    },
  };
};

/**
 * Saves an editor's choices at once, one after the other, and tells how it went. `requested` is the choice on its
 * way to the server, null when all is saved or was refused. A choice overtaken by a newer one is not sent.
 */
export const useAttachmentChange = (article: Article, attachment: Attachment | null) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [send] = useChangeAttachmentMutation();
  const [requested, setRequested] = useState<Choice | null>(null);

  const saved = useRef(attachment);
  useEffect(() => {
    saved.current = attachment;
  }, [attachment]);
  const latest = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const inTurn = <T,>(job: () => Promise<T>): Promise<T> => {
    const done = queue.current.then(job);
    // One that breaks must not hold up the next.
    queue.current = done.catch(() => undefined);
    return done;
  };

  /** Answers whether it was stored; a refusal has been told to the editor. */
  const store = async (wanted: AttachmentChange): Promise<boolean> => {
    const answer = await send(wanted);
    if ('error' in answer) {
      toggleNotification({
        type: 'danger',
        title: translate('saved.failed'),
        message: formatAPIError(answer.error),
      });
      return false;
    }
    saved.current = answer.data.attachment;
    return true;
  };

  const tellSaved = (undo: (() => Promise<UndoResult>) | null) => {
    const { current } = saved;
    const text = current
      ? translate(`saved.${current.mode}`, { heading: current.banner?.heading ?? '' })
      : translate('saved.automatic');
    // A notification is typed to take text, and has links but no buttons; it renders whatever it is given.
    const notice: ReactNode = undo ? (
      <UndoNotice
        text={text}
        onUndo={undo}
        outcome={{ done: translate('undo.done'), outdated: translate('undo.outdated') }}
      />
    ) : (
      text
    );
    toggleNotification({
      type: 'success',
      message: notice as unknown as string,
      timeout: UNDO_TIME,
    });
  };

  const change = (choice: Choice): void => {
    latest.current += 1;
    const turn = latest.current;
    setRequested(choice);

    void inTurn(async () => {
      if (turn !== latest.current) {
        return;
      }
      const before = saved.current;
      const wanted = asChange(article, choice, before);
      const reverse = {
        ...wanted,
        decision: before?.locale === wanted.locale ? asDecision(before) : null,
      };
      const reversible = before?.locale !== wanted.locale || reverse.decision !== null;

      const undo = () =>
        inTurn(async (): Promise<UndoResult> => {
          if (turn !== latest.current) {
            return 'outdated';
          }
          return (await store(reverse)) ? 'done' : 'failed';
        });

      try {
        if (await store(wanted)) {
          tellSaved(reversible ? undo : null);
        }
      } finally {
        if (turn === latest.current) {
          setRequested(null);
        }
      }
    });
  };

  return { requested, change };
};
