import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type SessionEnd } from '../../api/query-client';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { sessionTexts } from '../session-texts';
import { PlainSignInForm } from './plain-sign-in-form';

interface SignInAgainProps {
  readonly ended: SessionEnd;
  readonly onClose: () => void;
  readonly onSomebodyElse: () => void;
}

/** Asks whoever was signed in to do so again, over a page that stays as it is. It may be put off: the next thing that needs the API asks anew. */
export function SignInAgain({ ended, onClose, onSomebodyElse }: SignInAgainProps) {
  const texts = useTexts(sessionTexts);
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { title, hint } = texts.ends[ended];
  const goOn = (isSomebodyElse: boolean): void => {
    if (isSomebodyElse) {
      onSomebodyElse();
      return;
    }
    onClose();
    void queries.invalidateQueries();
  };
  return (
    <dialog ref={dialog} className={plain['dialog']} aria-labelledby="sign-in-again" onClose={onClose}>
      <h2 id="sign-in-again">{title}</h2>
      <p>{hint}</p>
      <PlainSignInForm onSignedIn={goOn} />
      <button type="button" className={plain['quiet']} onClick={onClose}>
        {texts.later}
      </button>
    </dialog>
  );
}
