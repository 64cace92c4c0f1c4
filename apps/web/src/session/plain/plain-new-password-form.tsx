import { type FormEvent, useId, useState } from 'react';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { TabTitle } from '../../ui/tab-title';
import { passwordTexts } from '../new-password-texts';
import { SHORTEST, useNewPassword } from '../use-new-password';

const NOTHING = { current: '', next: '', again: '' };

/** Asks an applicant who has a password that somebody else knows for another one; nothing else is open before. */
export function PlainNewPasswordForm() {
  const texts = useTexts(passwordTexts);
  const [typed, setTyped] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const change = useNewPassword();
  const faults = {
    current: typed.current === '' ? texts.missing : undefined,
    next: typed.next.length < SHORTEST ? texts.short : undefined,
    again: typed.again === typed.next ? undefined : texts.differs,
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).every((fault) => fault === undefined)) change.mutate(typed);
  };
  const passwordOf = (name: keyof typeof NOTHING) => ({
    label: texts[name],
    fault: tried ? faults[name] : undefined,
    value: typed[name],
    onType: (value: string) => {
      setTyped((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form onSubmit={send} noValidate>
      <TabTitle>{texts.title}</TabTitle>
      <h1>{texts.title}</h1>
      <p>{texts.hint}</p>
      <Password {...passwordOf('current')} autoComplete="current-password" />
      <Password {...passwordOf('next')} autoComplete="new-password" />
      <Password {...passwordOf('again')} autoComplete="new-password" />
      <ProblemText problem={change.error} />
      <button type="submit" className={plain['button']} disabled={change.isPending}>
        {texts.save}
      </button>
    </form>
  );
}

interface PasswordProps {
  readonly label: string;
  readonly autoComplete: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onType: (value: string) => void;
}

function Password({ label, autoComplete, fault, value, onType }: PasswordProps) {
  const about = useId();
  return (
    <label className={plain['field']}>
      {label}
      <input
        type="password"
        autoComplete={autoComplete}
        value={value}
        onChange={({ target }) => {
          onType(target.value);
        }}
        {...(fault !== undefined && { 'aria-invalid': true, 'aria-describedby': about })}
      />
      {fault !== undefined && (
        <span id={about} role="alert" className={plain['fault']}>
          {fault}
        </span>
      )}
    </label>
  );
}
