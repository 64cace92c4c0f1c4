import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { caseTexts } from './case-texts';
import { type Appealing, useBeginAppeal } from './use-begin-appeal';

/** How the decision is looked at anew, and how long that may still be asked for. */
export function Appeal(given: Appealing) {
  const texts = useTexts(caseTexts);
  const write = useDates();
  const begin = useBeginAppeal(given);
  const { processName, until, daysLeft, possible, whyNot } = given.appeal;
  return (
    <Card title={texts.appeal}>
      {possible ? (
        <>
          <p>{texts.appealBy(processName)}</p>
          <p>{`${texts.by(write(until, 'day'))} · ${texts.daysLeft(daysLeft)}`}</p>
          <ProblemText problem={begin.error} />
          <button
            type="button"
            className={plain['button']}
            disabled={begin.isPending}
            onClick={() => {
              begin.mutate();
            }}
          >
            {texts.appealStart}
          </button>
        </>
      ) : (
        <p>{whyNot === 'over' ? texts.appealOver : texts.appealBefore}</p>
      )}
    </Card>
  );
}
