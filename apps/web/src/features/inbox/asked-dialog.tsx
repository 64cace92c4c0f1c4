import { AssignDialog } from '../../ui/assign/assign-dialog';
import { type Asked } from './asked';
import { type BulkAct } from './bulk-commands';
import { CompleteMany } from './complete-many';

interface AskedDialogProps {
  readonly asked: Asked;
  readonly busy: boolean;
  readonly onAnswer: (act: BulkAct) => void;
  readonly onClose: () => void;
}

/** Asks for the form of many tasks, or to whom they are to be given. */
export function AskedDialog({ asked, busy, onAnswer, onClose }: AskedDialogProps) {
  const example = asked.chosen.rows.find(({ actions }) => actions.includes(asked.verb));
  if (example === undefined) return null;
  const { rows, count } = asked.chosen;
  if (asked.verb === 'assign')
    return (
      <AssignDialog
        tasks={rows.map(({ id }) => id)}
        count={count}
        busy={busy}
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
      onClose={onClose}
      onHandIn={(data) => {
        onAnswer({ verb: 'complete', data });
      }}
    />
  );
}
