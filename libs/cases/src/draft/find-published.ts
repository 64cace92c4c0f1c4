import { type ReceiveTask } from '#bpmn';
import { type CaseDraft } from './case-draft';

/** An element that waits while an entry is public, and the number of what it waits for. */
export interface Published {
  readonly node: ReceiveTask;
  readonly subscription: number;
}

/** The element that waits while this entry is public. */
export function findPublished({ engine, definition }: CaseDraft, entry: number): Published | undefined {
  for (const { wait, at } of engine?.tokens ?? []) {
    if (wait?.kind !== 'message' || wait.publicity !== entry) continue;
    const node = definition.graph.nodes[at];
    if (node?.type === 'receiveTask') return { node, subscription: wait.no };
  }
  return undefined;
}
