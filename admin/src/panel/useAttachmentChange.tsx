import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { UNDO_TIME, UndoNotice, type UndoResult } from '../components/UndoNotice';
import type {
  Article,
  ArticleBanner,
  Attachment,
  AttachmentChange,
  BannerSummary,
  Decision,
} from '../services/contracts';
import { useChangeAttachmentMutation } from '../services/donation-banners';
import { useTranslate } from '../translate';
import { decisionIn, withAnswer } from './in-scope';

/** What an editor may choose. */
export type Choice =
  { mode: 'automatic' | 'hide'; banner?: never } | { mode: 'show'; banner: BannerSummary };

/** A choice that was not stored, because somebody else had decided since the editor looked. */
export interface Conflict {
  choice: Choice;
  /** `''`: for every locale. */
  locale: string;
  /** What is stored now. */
  theirs: ArticleBanner;
}

/** Nobody can choose what their role shows nothing of. */
const isUnseen = ({ name, heading }: BannerSummary): boolean => name === null && heading === null;

/** The stored decision as one to store again; null where there is none, or its banner is gone or not to be seen. */
const asDecision = (attachment: Attachment | null): Decision | null => {
  if (
    !attachment ||
    (attachment.mode === 'show' && (!attachment.banner || isUnseen(attachment.banner)))
  ) {
    return null;
  }
  const { mode, banner, placement } = attachment;
  return { mode, ...(banner && { banner: banner.documentId }), ...(placement && { placement }) };
};

const toDecision = (choice: Choice, before: Attachment | null): Decision | null =>
  choice.mode === 'automatic'
    ? null
    : {
        mode: choice.mode,
        ...(choice.mode === 'show' && { banner: choice.banner.documentId }),
        ...(before?.placement && { placement: before.placement }),
      };

/** The state that the server keeps, where it refused because of it. */
const currentOf = (error: unknown): ArticleBanner | null => {
  const { status, details } = Object(error) as {
    status?: number;
    details?: { current?: ArticleBanner };
  };
  return status === 409 ? (details?.current ?? null) : null;
};

/**
 * Saves an editor's choices at once, one after the other, and tells how it went. `requested` is the choice on its
 * way to the server, null when all is saved or was refused. A choice overtaken by a newer one is not sent. Where
 * somebody else decided meanwhile nothing is stored: `conflict` says what is there, until it is settled.
 */
export const useAttachmentChange = (article: Article, state: ArticleBanner) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [send] = useChangeAttachmentMutation();
  const [requested, setRequested] = useState<Choice | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const saved = useRef(state);
  useEffect(() => {
    saved.current = state;
  }, [state]);
  const latest = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const inTurn = <T,>(job: () => Promise<T>): Promise<T> => {
    const done = queue.current.then(job);
    // One that breaks must not hold up the next.
    queue.current = done.catch(() => undefined);
    return done;
  };

  /** Answers what is stored then; null after a refusal, which has been told to the editor. */
  const store = async (
    wanted: AttachmentChange,
    onConflict: (theirs: ArticleBanner) => void,
  ): Promise<ArticleBanner | null> => {
    const answer = await send(wanted);
    if ('data' in answer) {
      saved.current = withAnswer(article, saved.current, answer.data, wanted.locale);
      return saved.current;
    }
    const current = currentOf(answer.error);
    if (current) {
      saved.current = withAnswer(article, saved.current, current, wanted.locale);
      onConflict(saved.current);
    } else {
      toggleNotification({
        type: 'danger',
        title: translate('saved.failed'),
        message: formatAPIError(answer.error as Parameters<typeof formatAPIError>[0]),
      });
    }
    return null;
  };

  const tellSaved = (current: Attachment | null, undo: (() => Promise<UndoResult>) | null) => {
    const text = current
      ? translate(`saved.${current.mode}`, {
          heading: current.banner?.heading ?? translate('unseen.banner'),
        })
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

  const change = (choice: Choice, locale: string): void => {
    latest.current += 1;
    const turn = latest.current;
    setRequested(choice);
    setConflict(null);

    void inTurn(async () => {
      if (turn !== latest.current) {
        return;
      }
      const before = decisionIn(saved.current, locale);
      const version = before?.version ?? '';
      const decision = toDecision(choice, before);
      const reversible = before === null || asDecision(before) !== null;

      const undo = (made: string) => () =>
        inTurn(async (): Promise<UndoResult> => {
          if (turn !== latest.current) {
            return 'outdated';
          }
          let result: UndoResult = 'failed';
          const reverse = { article, locale, decision: asDecision(before), version: made };
          const stored = await store(reverse, () => (result = 'outdated'));
          return stored ? 'done' : result;
        });

      try {
        const stored = await store({ article, locale, decision, version }, (theirs) => {
          if (turn === latest.current) {
            setConflict({ choice, locale, theirs });
          }
        });
        if (stored) {
          const made = decisionIn(stored, locale);
          tellSaved(made, reversible ? undo(made?.version ?? '') : null);
        }
      } finally {
        if (turn === latest.current) {
          setRequested(null);
        }
      }
    });
  };

  return { requested, change, conflict, settle: () => setConflict(null) };
};
