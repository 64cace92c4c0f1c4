import { useRef } from 'react';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { useCaseCommands } from './case-queries';
import { caseTexts } from './case-texts';

/** Takes an application back, after saying what that means. */
export function Withdraw({ caseId }: { readonly caseId: string }) {
  const texts = useTexts(caseTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const { withdraw } = useCaseCommands(caseId);
  return (
    <>
      <button type="button" className={plain['quiet']} onClick={() => dialog.current?.showModal()}>
        {texts.withdraw}
      </button>
      <dialog ref={dialog} className={plain['dialog']} aria-labelledby="withdraw-title">
        <h2 id="withdraw-title">{texts.withdrawTitle}</h2>
        <p>{texts.withdrawMeans}</p>
        <ProblemText problem={withdraw.error} />
        <button
          type="button"
          className={plain['button']}
          disabled={withdraw.isPending}
          onClick={() => {
            withdraw.mutate();
          }}
        >
          {texts.withdrawYes}
        </button>
        <button type="button" className={plain['quiet']} onClick={() => dialog.current?.close()}>
          {texts.withdrawNo}
        </button>
      </dialog>
    </>
  );
}
