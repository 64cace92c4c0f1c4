import { type FormEvent, useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { TabTitle } from '../../ui/tab-title';
import { trackTexts } from './track-texts';

interface TrackFormProps {
  readonly number: string;
  readonly onAsk: (body: Schema<'TrackingDto'>) => void;
  readonly asking: boolean;
  readonly problem: unknown;
}

/** Asks for the number of a case and the second factor; what was typed stays where it was wrong. */
export function TrackForm({ number: known, onAsk, asking, problem }: TrackFormProps) {
  const texts = useTexts(trackTexts);
  const [number, setNumber] = useState(known);
  const [identityTail, setTail] = useState('');
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    onAsk({ number: number.trim(), identityTail: identityTail.trim().toUpperCase() });
  };
  return (
    <>
      <TabTitle>{texts.title}</TabTitle>
      <h1>{texts.title}</h1>
      <p className={plain['small']}>{texts.about}</p>
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
    </>
  );
}
