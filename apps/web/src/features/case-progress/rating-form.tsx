import { type FormEvent, useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { caseTexts } from './case-texts';
import styles from './rating-form.module.css';

type Given = Schema<'RatingDto'>;
type Level = Given['level'];
type Reason = NonNullable<Given['reasons']>[number];

const PRAISE: readonly Reason[] = ['fast', 'friendly', 'clear', 'other'];
const BLAME: readonly Reason[] = ['too-slow', 'unfriendly', 'not-told', 'too-many-materials', 'too-many-visits', 'wrong-decision', 'other'];

/** The five levels, the best first, with the reasons that fit each. */
const REASONS = {
  'very-satisfied': PRAISE,
  satisfied: PRAISE,
  'basically-satisfied': [...PRAISE.filter((reason) => reason !== 'other'), ...BLAME],
  dissatisfied: BLAME,
  'very-dissatisfied': BLAME,
} as const satisfies Readonly<Record<Level, readonly Reason[]>>;
const LEVELS: readonly Level[] = ['very-satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied', 'very-dissatisfied'];

interface RatingFormProps {
  readonly onRate: (given: Given) => void;
  readonly sending: boolean;
  readonly problem: unknown;
}

/** Asks for a level, then for reasons that fit it. */
export function RatingForm({ onRate, sending, problem }: RatingFormProps) {
  const texts = useTexts(caseTexts);
  const [level, setLevel] = useState<Level>();
  const [chosen, setChosen] = useState<readonly Reason[]>([]);
  const [comment, setComment] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (level === undefined) return;
    const reasons = REASONS[level].filter((reason) => chosen.includes(reason));
    onRate({ level, reasons, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) });
  };
  return (
    <form onSubmit={send}>
      <Levels level={level} onChoose={setLevel} />
      {level !== undefined && <Reasons offered={REASONS[level]} chosen={chosen} onChoose={setChosen} />}
      {level !== undefined && (
        <label className={plain['field']}>
          {texts.comment}
          <textarea
            rows={3}
            maxLength={1000}
            value={comment}
            onChange={({ target }) => {
              setComment(target.value);
            }}
          />
        </label>
      )}
      <ProblemText problem={problem} />
      <button type="submit" className={plain['button']} disabled={sending}>
        {texts.send}
      </button>
    </form>
  );
}

interface LevelsProps {
  readonly level: Level | undefined;
  readonly onChoose: (level: Level) => void;
}

function Levels({ level, onChoose }: LevelsProps) {
  const texts = useTexts(caseTexts);
  return (
    <fieldset className={styles['choices']}>
      <legend>{texts.level}</legend>
      {LEVELS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="level"
            required
            checked={level === each}
            onChange={() => {
              onChoose(each);
            }}
          />
          {texts.levels[each]}
        </label>
      ))}
    </fieldset>
  );
}

interface ReasonsProps {
  readonly offered: readonly Reason[];
  readonly chosen: readonly Reason[];
  readonly onChoose: (chosen: readonly Reason[]) => void;
}

function Reasons({ offered, chosen, onChoose }: ReasonsProps) {
  const texts = useTexts(caseTexts);
  return (
    <fieldset className={styles['choices']}>
      <legend>{texts.reasons}</legend>
      {offered.map((each) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={chosen.includes(each)}
            onChange={({ target }) => {
              onChoose(target.checked ? [...chosen, each] : chosen.filter((other) => other !== each));
            }}
          />
          {texts.reason[each]}
        </label>
      ))}
    </fieldset>
  );
}
