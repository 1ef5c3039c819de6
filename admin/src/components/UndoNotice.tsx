import { useState } from 'react';
import { TextButton } from '@strapi/design-system';
import { useTranslate } from '../translate';

/** `outdated`: something newer happened since, so nothing was undone. */
export type UndoResult = 'done' | 'failed' | 'outdated';

interface Props {
  /** What was saved, as a sentence. */
  text: string;
  onUndo: () => Promise<UndoResult>;
  /** What came of undoing, as a sentence. A failure is told elsewhere, and can be tried again. */
  outcome: Record<Exclude<UndoResult, 'failed'>, string>;
}

/** How long a notification with Undo stays, in ms: long enough to reach it by keyboard. */
export const UNDO_TIME = 15_000;

/** A notification's text with an Undo button, replaced by what came of it. */
export const UndoNotice = ({ text, onUndo, outcome }: Props) => {
  const translate = useTranslate();
  const [step, setStep] = useState<'offered' | 'running' | UndoResult>('offered');

  if (step === 'done' || step === 'outdated') {
    return <>{outcome[step]}</>;
  }
  return (
    <>
      {text}
      <TextButton
        tag="button"
        type="button"
        loading={step === 'running'}
        onClick={async () => {
          setStep('running');
          setStep(await onUndo());
        }}
      >
        {translate('undo.action')}
      </TextButton>
    </>
  );
};
