import { type ElementId } from '#bpmn';
import { type MigrationPlan } from './plan-migration';

/** The flow into the new join that stands for the one by which a token came: of the same id, or the only one from the same element. */
export function findJoinFlow({ from, to, nodes }: MigrationPlan, at: ElementId, via: ElementId): ElementId | undefined {
  const incoming = to.nodes[nodes.get(at) ?? at]?.incoming ?? [];
  const before = from.flows[via]?.source;
  const source = before === undefined ? undefined : nodes.get(before);
  const alike = incoming.filter((flow) => source !== undefined && to.flows[flow]?.source === source);
  if (alike.includes(via)) return via;
  if (alike.length === 1) return alike[0];
  return alike.length === 0 && incoming.includes(via) ? via : undefined;
}
