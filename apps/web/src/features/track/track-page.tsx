import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { ProgressView } from './progress-view';
import { trackTexts } from './track-texts';

/** Tells without an account where a case stands; nothing of it is kept in the browser. */
export function TrackPage() {
  const texts = useTexts(trackTexts);
  const tracking = useMutation({ mutationFn: (body: Schema<'TrackingDto'>) => answerOf(api.POST('/api/tracking', { body })) });
  if (tracking.data === undefined) return <TrackForm onAsk={tracking.mutate} asking={tracking.isPending} problem={tracking.error} />;
  return (
    <>
      <ProgressView tracked={tracking.data} />
      <button type="button" className={plain['button']} onClick={tracking.reset}>
        {texts.again}
      </button>
    </>
  );
}

interface TrackFormProps {
  readonly onAsk: (body: Schema<'TrackingDto'>) => void;
  readonly asking: boolean;
  readonly problem: unknown;
}

function TrackForm({ onAsk, asking, problem }: TrackFormProps) {
  const texts = useTexts(trackTexts);
  const [number, setNumber] = useState('');
  const [identityTail, setTail] = useState('');
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    onAsk({ number: number.trim(), identityTail: identityTail.trim().toUpperCase() });
  };
  return (
    <Card title={texts.title}>
      <form onSubmit={ask}>
        <label className={plain['field']}>
          {texts.number}
          <input
            required
            value={number}
            onChange={({ target }) => {
              setNumber(target.value);
            }}
            autoComplete="off"
            placeholder={texts.numberHint}
          />
        </label>
        <label className={plain['field']}>
          {texts.tail}
          <input
            required
            value={identityTail}
            onChange={({ target }) => {
              setTail(target.value);
            }}
            autoComplete="off"
            maxLength={6}
          />
        </label>
        <ProblemText problem={problem} />
        <button type="submit" className={plain['button']} disabled={asking}>
          {texts.ask}
        </button>
      </form>
    </Card>
  );
}
