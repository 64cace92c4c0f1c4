import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { authoritiesTexts } from './authorities-texts';

const NOBODY = { helper: '', helperName: '', until: '' };
const GROUNDS = ['family', 'guardian', 'village-helper', 'power-of-attorney'] as const;
type Ground = (typeof GROUNDS)[number];

/** Lets somebody act for whoever is signed in, in all cases, to a last day or until it is revoked; user name and name must belong together. */
export function GiveAuthority() {
  const texts = useTexts(authoritiesTexts);
  const [ground, setGround] = useState<Ground>('family');
  const [typed, setTyped] = useState(NOBODY);
  const give = useGive(() => {
    setTyped(NOBODY);
  });
  const type = (part: Partial<typeof NOBODY>): void => {
    setTyped((old) => ({ ...old, ...part }));
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const { helper, helperName, until } = typed;
    give.mutate({ helper: helper.trim(), helperName: helperName.trim(), ground, ...(until !== '' && { until }) });
  };
  return (
    <form onSubmit={send}>
      <p>{texts.giveHint}</p>
      <Grounds ground={ground} onChoose={setGround} />
      <Line
        label={texts.helper}
        value={typed.helper}
        onType={(helper) => {
          type({ helper });
        }}
      />
      <Line
        label={texts.helperName}
        value={typed.helperName}
        onType={(helperName) => {
          type({ helperName });
        }}
      />
      <p className={plain['small']}>{texts.helperHint}</p>
      <Line
        date
        label={texts.lastDay}
        value={typed.until}
        onType={(until) => {
          type({ until });
        }}
      />
      <ProblemText problem={give.error} />
      <p role="status">{give.isSuccess && texts.gave}</p>
      <button type="submit" className={plain['button']} disabled={give.isPending}>
        {texts.giveNow}
      </button>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly date?: boolean;
  readonly onType: (value: string) => void;
}

function Line({ label, value, date = false, onType }: LineProps) {
  return (
    <label className={plain['field']}>
      {label}
      <input
        {...(date ? { type: 'date' } : { required: true, autoCapitalize: 'none' })}
        autoComplete="off"
        value={value}
        onChange={({ target }) => {
          onType(target.value);
        }}
      />
    </label>
  );
}

function Grounds({ ground, onChoose }: { readonly ground: Ground; readonly onChoose: (ground: Ground) => void }) {
  const texts = useTexts(authoritiesTexts);
  return (
    <fieldset className={plain['marks']}>
      <legend>{texts.ground}</legend>
      {GROUNDS.map((each) => (
        <label key={each} className={plain['mark']}>
          <input
            type="radio"
            name="ground"
            checked={ground === each}
            onChange={() => {
              onChoose(each);
            }}
          />
          {texts.grounds[each]}
        </label>
      ))}
    </fieldset>
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
