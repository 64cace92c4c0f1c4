import { type ElementId, type ProcessGraph } from '#bpmn';
import { type CaseState, type Completed } from '../case-state';
import { findCompensationStart } from '../event-sub-processes';
import { getNode, isActivity } from '../graph-lookup';
import { type MigrationPlan } from './plan-migration';
import { renameKeys } from './rename-keys';

/** What can be undone, in the words of the new version. */
export function renameCompleted(plan: MigrationPlan, records: readonly Completed[]): readonly Completed[] {
  return records.map((record) => ({
    ...record,
    element: plan.nodes.get(record.element) ?? record.element,
    ...(record.variables === undefined ? {} : { variables: renameKeys(plan.variables, record.variables) }),
    ...(record.completed === undefined ? {} : { completed: renameCompleted(plan, record.completed) }),
  }));
}

/** The first completed activity that could be undone before, or holds one that could, and no longer can by the new version. */
export function findUndoLost(plan: MigrationPlan, { scopes, tokens }: CaseState): ElementId | undefined {
  const kept = [
    ...scopes.flatMap(({ completed = [], undo = [] }) => [...completed, ...undo]),
    ...tokens.flatMap(({ wait }) => (wait.kind === 'instances' ? (wait.done ?? []) : [])),
  ];
  return flatten(kept).find(({ element }) => isLost(plan, element))?.element;
}

const flatten = (records: readonly Completed[]): readonly Completed[] =>
  records.flatMap((record) => [record, ...flatten(record.completed ?? [])]);

function isLost({ from, to, nodes }: MigrationPlan, element: ElementId): boolean {
  const target = nodes.get(element);
  return target === undefined || (isUndoable(from, element) && !isUndoable(to, target));
}

function isUndoable(graph: ProcessGraph, element: ElementId): boolean {
  const node = getNode(graph, element);
  return (isActivity(node) && node.compensationHandler !== undefined) || findCompensationStart(graph, element) !== undefined;
}
