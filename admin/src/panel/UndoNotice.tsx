import { useState } from 'react';
import { TextButton } from '@strapi/design-system';
import { useTranslate } from '../translate';

/** `outdated`: something newer was chosen since, so nothing was undone. */
export type UndoResult = 'done' | 'failed' | 'outdated';

interface Props {
  /** What was saved, as a sentence. */
  text: string;
  onUndo: () => Promise<UndoResult>;
}

/** A notification's text with an Undo button, replaced by what came of it. */
export const UndoNotice = ({ text, onUndo }: Props) => {
  const translate = useTranslate();
  const [step, setStep] = useState<'offered' | 'running' | UndoResult>('offered');

  if (step === 'done' || step === 'outdated') {
    return <>{translate(`undo.${step}`)}</>;
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
