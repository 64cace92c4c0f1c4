import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Problem } from '../../api/problem';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { SavingLine } from '../../ui/plain/saving-line';
import { caseOfDraftQuery } from './apply-queries';
import { draftTexts } from './draft-texts';
import { type ApplicationDraft } from './use-draft';

interface DraftLineProps {
  readonly id: string;
  readonly draft: ApplicationDraft;
}

/** How the draft stands; where it cannot be saved, why, and what to do. */
export function DraftLine({ id, draft }: DraftLineProps) {
  const { later } = useTexts(draftTexts);
  const code = draft.problem instanceof Problem ? draft.problem.code : '';
  return (
    <SavingLine
      state={draft.state}
      savedAt={draft.savedAt}
      later={Object.entries(later).find(([each]) => each === code)?.[1]}
      refused={<Refused id={id} code={code} onGiveUp={draft.end} />}
    />
  );
}

function Refused({ id, code, onGiveUp }: { readonly id: string; readonly code: string; readonly onGiveUp: () => void }) {
  const { refused, otherwise } = useTexts(draftTexts);
  if (code === 'draft-changed') return <Changed onGiveUp={onGiveUp} />;
  if (code === 'unknown-draft') return <NoMore id={id} />;
  return Object.entries(refused).find(([each]) => each === code)?.[1] ?? otherwise;
}

function Changed({ onGiveUp }: { readonly onGiveUp: () => void }) {
  const texts = useTexts(draftTexts);
  return (
    <>
      {texts.changed}
      <button
        type="button"
        className={plain['quiet']}
        onClick={() => {
          onGiveUp();
          location.reload();
        }}
      >
        {texts.takeOther}
      </button>
    </>
  );
}

/** It was handed in, here or with another phone, or its time is over. */
function NoMore({ id }: { readonly id: string }) {
  const texts = useTexts(draftTexts);
  const dates = useDates();
  const { data: became } = useQuery({ ...caseOfDraftQuery(id), queryKey: ['case-of-draft', id, 'elsewhere'] });
  if (became === undefined || became === null) return texts.expired;
  return (
    <>
      {`${texts.handedIn(dates(became.receivedAt), became.number)} `}
      <Link to={`/cases/${became.caseId}`}>{texts.toCase}</Link>
    </>
  );
}
