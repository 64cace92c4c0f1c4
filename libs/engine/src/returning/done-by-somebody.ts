import { type FlowNode } from '#bpmn';

/** What is done by people, or by whoever sends a message; all else the case does by itself. */
const BY_SOMEBODY: ReadonlySet<FlowNode['type']> = new Set(['userTask', 'receiveTask', 'manualTask', 'subProcess', 'callActivity']);

/** Whether somebody has gone on with the case once this activity is done. */
export function isDoneBySomebody({ type }: FlowNode): boolean {
  return BY_SOMEBODY.has(type);
}
