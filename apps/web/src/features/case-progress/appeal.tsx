import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import plain from '../../ui/plain/plain.module.css';
import { caseTexts } from './case-texts';

type Given = Schema<'AppealDto'>;

/** How the decision is looked at anew, and how long that may still be asked for. */
export function Appeal({ caseId, appeal }: { readonly caseId: string; readonly appeal: Given }) {
  const texts = useTexts(caseTexts);
  const write = useDates();
  const { processId, processName, until, daysLeft, possible, whyNot } = appeal;
  return (
    <Card title={texts.appeal}>
      {possible ? (
        <>
          <p>{texts.appealBy(processName)}</p>
          <p>{`${texts.by(write(until, 'day'))} · ${texts.daysLeft(daysLeft)}`}</p>
          <Link to={`/apply/${processId}?from=${caseId}`} state={{ data: appeal.data }} className={plain['button']}>
            {texts.appealStart}
          </Link>
        </>
      ) : (
        <p>{whyNot === 'over' ? texts.appealOver : texts.appealBefore}</p>
      )}
    </Card>
  );
}
