import { Button, Flex, Tooltip, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { AssignDialog } from '../../ui/assign/assign-dialog';
import { ProblemNote } from '../../ui/problem-note';
import { BulkOutcome } from './bulk-outcome';
import { type TaskRow } from './supervision-queries';
import { supervisionTexts } from './supervision-texts';
import { SUPERVISING_VERBS, type SupervisingVerb, useTaskCommand } from './task-commands';

interface TaskActionsProps {
  readonly rows: readonly TaskRow[];
  readonly selected: readonly string[];
  /** Tasks for which somebody is being chosen. */
  readonly assigning: readonly string[] | undefined;
  readonly onAssign: (tasks: readonly string[] | undefined) => void;
  readonly onDone: () => void;
}

/** What can be done to the chosen tasks, and what became of each. */
export function TaskActions({ rows, selected, assigning, onAssign, onDone }: TaskActionsProps) {
  const texts = useTexts(supervisionTexts);
  const ordering = useTaskCommand();
  const give = (tasks: readonly string[], personId: string): void => {
    onAssign(undefined);
    ordering.mutate({ verb: 'assign', tasks, personId }, { onSuccess: onDone });
  };
  return (
    <>
      <Verbs
        chosen={selected.length}
        busy={ordering.isPending}
        onVerb={(verb) => {
          if (verb === 'assign') onAssign(selected);
          else ordering.mutate({ verb, tasks: selected }, { onSuccess: onDone });
        }}
      />
      <ProblemNote problem={ordering.error} />
      {ordering.data !== undefined && (
        <BulkOutcome key={ordering.submittedAt} results={ordering.data} said={texts.done[ordering.variables.verb]} rows={rows} />
      )}
      {assigning !== undefined && (
        <AssignDialog
          tasks={assigning}
          count={assigning.length}
          onClose={() => {
            onAssign(undefined);
          }}
          onChoose={(personId) => {
            give(assigning, personId);
          }}
        />
      )}
    </>
  );
}

interface VerbsProps {
  readonly chosen: number;
  readonly busy: boolean;
  readonly onVerb: (verb: SupervisingVerb) => void;
}

function Verbs({ chosen, busy, onVerb }: VerbsProps) {
  const texts = useTexts(supervisionTexts);
  return (
    <Flex gap="small" align="center" wrap>
      {SUPERVISING_VERBS.map((verb) => (
        <Tooltip key={verb} title={verb === 'reoffer' ? texts.reofferHint : undefined}>
          <Button
            type={verb === 'assign' ? 'primary' : 'default'}
            disabled={chosen === 0}
            loading={busy}
            onClick={() => {
              onVerb(verb);
            }}
          >
            {texts.verbs[verb]}
          </Button>
        </Tooltip>
      ))}
      <Typography.Text type="secondary">{chosen === 0 ? texts.chooseFirst : texts.chosen(chosen)}</Typography.Text>
    </Flex>
  );
}
