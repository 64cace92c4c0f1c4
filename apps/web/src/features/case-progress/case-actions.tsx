import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { useWords } from '../../ui/progress/use-words';
import { useCaseCommands } from './case-queries';
import { caseTexts } from './case-texts';
import { Withdraw } from './withdraw';

type Action = Schema<'PartyActionDto'>;

/** What a party may do about an open case of its own accord; what is not possible now says why. */
export function CaseActions({ caseId, actions }: { readonly caseId: string; readonly actions: readonly Action[] }) {
  const texts = useTexts(caseTexts);
  const { urge } = useCaseCommands(caseId);
  if (actions.length === 0) return null;
  return (
    <Card title={texts.actions}>
      {actions.map((action) => (
        <div key={action.verb} className={plain['field']}>
          {!action.possible && <NotNow action={action} />}
          {action.possible && action.verb === 'withdraw' && <Withdraw caseId={caseId} />}
          {action.possible && action.verb === 'urge' && (
            <button
              type="button"
              className={plain['quiet']}
              disabled={urge.isPending}
              onClick={() => {
                urge.mutate();
              }}
            >
              {texts.urge}
            </button>
          )}
        </div>
      ))}
      <p role="status">{urge.isSuccess && texts.urged}</p>
      <ProblemText problem={urge.error} />
    </Card>
  );
}

function NotNow({ action: { verb, whyNot } }: { readonly action: Action }) {
  const texts = useTexts(caseTexts);
  const words = useWords();
  return <div className={plain['small']}>{`${texts[verb]}：${whyNot === undefined ? '' : words(whyNot.zh, whyNot.en)}`}</div>;
}
