import { type FormEvent, useState } from 'react';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { sessionTexts } from '../session-texts';
import { type OnSignedIn, useSignIn } from '../use-sign-in';

/** Asks for name and password on pages of applicants. */
export function PlainSignInForm({ onSignedIn }: { readonly onSignedIn: OnSignedIn }) {
  const texts = useTexts(sessionTexts);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn(onSignedIn);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  };
  return (
    <form onSubmit={send}>
      <label className={plain['field']}>
        {texts.username}
        <input
          required
          autoComplete="username"
          autoCapitalize="none"
          value={username}
          onChange={({ target }) => {
            setUsername(target.value);
          }}
        />
      </label>
      <label className={plain['field']}>
        {texts.password}
        <input
          required
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => {
            setPassword(target.value);
          }}
        />
      </label>
      <ProblemText problem={signIn.error} />
      <button type="submit" className={plain['button']} disabled={signIn.isPending}>
        {texts.signIn}
      </button>
    </form>
  );
}
