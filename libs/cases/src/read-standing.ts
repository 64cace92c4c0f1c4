import { type CaseId } from '#contract';
import { listStanding, type Standing, visibleVariables } from '#engine';
import { inTransaction, lockCase } from '#store';
import { openLocked } from './advance';
import { jsonType } from './json-type';
import { type Kit } from './kit';

/** Where a case stands, for whoever repairs it: without any value that people have given. */
export interface CaseStanding {
  readonly tokens: readonly (Standing & { readonly name?: string })[];
  /** Variables of the process by name and type. */
  readonly variables: readonly { readonly name: string; readonly type: string }[];
  readonly messagesAwaited: readonly { readonly no: number; readonly element: string; readonly message: string }[];
}

/** Where a case stands; undefined where it is closed or there is none. */
export async function readStanding(
  kit: Kit,
  { caseId, now }: { readonly caseId: CaseId; readonly now: Date },
): Promise<CaseStanding | undefined> {
  return inTransaction(kit.store, async (transaction) => {
    const locked = await lockCase(transaction, { caseId });
    if (locked?.row.status !== 'open') return undefined;
    const { engine, definition } = await openLocked(kit, transaction, { locked, wall: now });
    if (engine === undefined) return undefined;
    const tokens = listStanding(definition.graph, engine).map((standing) => {
      const name = definition.graph.nodes[standing.element]?.name;
      return { ...standing, ...(name === undefined ? {} : { name }) };
    });
    const variables = Object.entries(visibleVariables(engine)).map(([name, value]) => ({ name, type: jsonType(value) }));
    const messagesAwaited = locked.subscriptions.map(({ no, element, message }) => ({ no, element, message }));
    return { tokens, variables, messagesAwaited };
  });
}
