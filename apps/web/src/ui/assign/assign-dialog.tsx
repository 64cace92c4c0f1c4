import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../problem-note';
import { assignTexts } from './assign-texts';
import { CandidateChoice } from './candidate-choice';
import { candidatesQuery, JUDGED_AT_ONCE } from './candidates-query';
import { Dialog } from '../dialog';

interface AssignDialogProps {
  /** Those that the page knows. */
  readonly tasks: readonly string[];
  /** How many will be given, known or not. */
  readonly count: number;
  readonly busy?: boolean;
  /** Why nothing came of what was chosen before. */
  readonly failure?: ReactNode;
  readonly onClose: () => void;
  readonly onChoose: (personId: string) => void;
}

/** Asks to whom tasks are to be given. */
export function AssignDialog({ tasks, count, busy = false, failure, onClose, onChoose }: AssignDialogProps) {
  const texts = useTexts(assignTexts);
  const known = tasks.slice(0, JUDGED_AT_ONCE);
  const candidates = useQuery(candidatesQuery(known));
  const [personId, setPersonId] = useState<string>();
  return (
    <Dialog
      open
      title={texts.title(count)}
      okText={texts.confirm}
      cancelText={texts.cancel}
      confirmLoading={busy}
      okButtonProps={{ disabled: personId === undefined }}
      onOk={() => {
        if (personId !== undefined) onChoose(personId);
      }}
      onCancel={onClose}
    >
      <ProblemNote problem={candidates.error} />
      {failure}
      {known.length < count && <Typography.Paragraph type="secondary">{texts.part(known.length)}</Typography.Paragraph>}
      {!candidates.isError && (
        <CandidateChoice candidates={candidates.data?.candidates} of={known.length} value={personId} onChange={setPersonId} />
      )}
    </Dialog>
  );
}
