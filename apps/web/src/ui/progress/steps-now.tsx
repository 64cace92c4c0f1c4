import { type Schema } from '../../api/schemas';
import { useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import plain from '../plain/plain.module.css';
import { Rows } from '../plain/rows';
import { progressTexts } from './progress-texts';

/** What an office does now, which one, and until when. */
export function StepsNow({ now }: { readonly now: readonly Schema<'NextStepDto'>[] }) {
  const texts = useTexts(progressTexts);
  return <Rows title={texts.now} rows={now} draw={(step) => <Step step={step} />} />;
}

function Step({ step: { name, organisations, dueAt } }: { readonly step: Schema<'NextStepDto'> }) {
  const texts = useTexts(progressTexts);
  const { comma } = useTexts(marks);
  const ends = useEnds();
  return (
    <>
      <strong>{name}</strong>
      {organisations.length > 0 && <div>{texts.with(organisations.map((each) => each.name).join(comma))}</div>}
      {dueAt !== undefined && <div className={plain['small']}>{texts.by(ends(dueAt))}</div>}
    </>
  );
}
