import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { meQuery } from '../me';
import { sessionTexts } from '../session-texts';
import { PlainSignInForm } from './plain-sign-in-form';

/** Asks whoever was signed in to do so again, over a page that stays as it is. It may be put off: the next thing that needs the API asks anew. */
export function SignInAgain({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(sessionTexts);
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const before = queries.getQueryData(meQuery.queryKey)?.personId;
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const goOn = ({ personId }: Schema<'MeDto'>): void => {
    // Nothing of one person's page is shown to another.
    if (before !== undefined && personId !== before) location.assign('/');
    onClose();
    void queries.invalidateQueries();
  };
  return (
    <dialog ref={dialog} className={plain['dialog']} aria-labelledby="sign-in-again" onClose={onClose}>
      <h2 id="sign-in-again">{texts.expired}</h2>
      <p>{texts.expiredHint}</p>
      <PlainSignInForm onSignedIn={goOn} />
      <button type="button" className={plain['quiet']} onClick={onClose}>
        {texts.later}
      </button>
    </dialog>
  );
}
