import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { authoritiesTexts } from './authorities-texts';

/** Lets a helper act for whoever is signed in, in all cases, to a last day or until it is revoked. */
export function GiveAuthority() {
  const texts = useTexts(authoritiesTexts);
  const [helper, setHelper] = useState('');
  const [until, setUntil] = useState('');
  const give = useGive(() => {
    setHelper('');
    setUntil('');
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    give.mutate({ helper: helper.trim(), ...(until !== '' && { until }) });
  };
  return (
    <form onSubmit={send}>
      <p>{texts.giveHint}</p>
      <label className={plain['field']}>
        {texts.helper}
        <input
          required
          autoComplete="off"
          autoCapitalize="none"
          value={helper}
          onChange={({ target }) => {
            setHelper(target.value);
          }}
        />
      </label>
      <label className={plain['field']}>
        {texts.lastDay}
        <input
          type="date"
          value={until}
          onChange={({ target }) => {
            setUntil(target.value);
          }}
        />
      </label>
      <ProblemText problem={give.error} />
      {give.isSuccess && <p role="status">{texts.gave}</p>}
      <button type="submit" className={plain['button']} disabled={give.isPending}>
        {texts.giveNow}
      </button>
    </form>
  );
}

function useGive(onGiven: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'GiveAuthorityDto'>) =>
      command((header) => answerOf(api.POST('/api/authorities', { params: { header }, body }))),
    onSuccess: () => {
      onGiven();
      return queries.invalidateQueries({ queryKey: ['authorities'] });
    },
  });
}
