import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { CandidateChoice } from './candidate-choice';
import { candidatesQuery } from './supervision-queries';
import { supervisionTexts } from './supervision-texts';

interface AssignDialogProps {
  readonly tasks: readonly string[];
  readonly onClose: () => void;
  readonly onChoose: (personId: string) => void;
}

/** Asks to whom tasks are to be given. */
export function AssignDialog({ tasks, onClose, onChoose }: AssignDialogProps) {
  const { assignDialog: texts } = useTexts(supervisionTexts);
  const candidates = useQuery(candidatesQuery(tasks));
  const [personId, setPersonId] = useState<string>();
  return (
    <Modal
      open
      title={texts.title(tasks.length)}
      okText={texts.confirm}
      okButtonProps={{ disabled: personId === undefined }}
      onOk={() => {
        if (personId !== undefined) onChoose(personId);
      }}
      onCancel={onClose}
    >
      <ProblemNote problem={candidates.error} />
      <CandidateChoice candidates={candidates.data?.candidates} of={tasks.length} value={personId} onChange={setPersonId} />
    </Modal>
  );
}
