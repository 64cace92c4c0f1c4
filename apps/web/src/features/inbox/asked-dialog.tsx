import { type ReactNode } from 'react';
import { AssignDialog } from '../../ui/assign/assign-dialog';
import { type Asked } from './asked';
import { type BulkAct } from './bulk-commands';
import { CompleteMany } from './complete-many';

interface AskedDialogProps {
  readonly asked: Asked;
  readonly busy: boolean;
  /** Why nothing came of what was answered before. */
  readonly failure: ReactNode;
  readonly onAnswer: (act: BulkAct) => void;
  readonly onClose: () => void;
}

/** Asks for the form of many tasks, or to whom they are to be given. */
export function AskedDialog({ asked, busy, failure, onAnswer, onClose }: AskedDialogProps) {
  const example = asked.chosen.rows.find(({ actions }) => actions.includes(asked.verb));
  if (example === undefined) return null;
  const { rows, count } = asked.chosen;
  if (asked.verb === 'assign')
    return (
      <AssignDialog
        tasks={rows.map(({ id }) => id)}
        count={count}
        busy={busy}
        failure={failure}
        onClose={onClose}
        onChoose={(personId) => {
          onAnswer({ verb: 'assign', personId });
        }}
      />
    );
  return (
    <CompleteMany
      example={example}
      count={count}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onHandIn={(data) => {
        onAnswer({ verb: 'complete', data });
      }}
    />
  );
}
