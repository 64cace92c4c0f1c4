import { type CaseId, type PersonId } from '#contract';
import { listReturns, type PossibleReturn } from '#engine';
import { findCaseState, listTasksAround } from '#store';
import { whyTouched } from './commands/take-back-task';
import { type Definition } from './definition/definition';
import { type Kit } from './kit';

/** A task as returns are asked about it. */
export interface AskedTask {
  readonly no: number;
  readonly element: string;
  readonly ownerId?: PersonId | undefined;
}

/** Where a case may go back to from a task, and whether the task, done, may be taken back; as of now, judged again by the commands. */
export interface PossibleReturns {
  readonly mayReturnTo: readonly PossibleReturn[];
  readonly mayTakeBack: boolean;
}

/** Steps that people know: what the case does by itself is passed over. */
const KNOWN_STEPS: ReadonlySet<string> = new Set(['userTask', 'receiveTask', 'subProcess', 'callActivity']);

/** The returns that a task offers; none of a closed case. */
export async function readReturns(
  kit: Kit,
  {
    caseId,
    definition,
    task,
    now,
  }: { readonly caseId: CaseId; readonly definition: Definition; readonly task: AskedTask; readonly now: Date },
): Promise<PossibleReturns> {
  const [sealed, around] = await Promise.all([findCaseState(kit.store, caseId), listTasksAround(kit.store, caseId, now)]);
  if (sealed === undefined) return { mayReturnTo: [], mayTakeBack: false };
  const { graph } = definition;
  const state = kit.openState(caseId, sealed).engine;
  const mayReturnTo = listReturns(graph, state, task.no).filter(({ element, refusal }) => {
    return refusal !== 'still-open' && KNOWN_STEPS.has(graph.nodes[element]?.type ?? '');
  });
  const done = around.some(({ no, status }) => no === task.no && status === 'completed');
  return { mayReturnTo, mayTakeBack: done && whyTouched({ graph, state, around }, withOwner(task)) === undefined };
}

const withOwner = ({ no, element, ownerId }: AskedTask) => ({ no, element, ...(ownerId === undefined ? {} : { ownerId }) });
