import { type CaseId } from '#contract';
import { EngineError } from '#engine';
import { type CaseRow, inTransaction, lockCase } from '#store';
import { commitDraft } from './commit-draft';
import { type Definition } from './definition/definition';
import { openDraft } from './draft/case-draft';
import { isBroken } from './draft/is-broken';
import { type Asker } from './draft/wake-of';
import { openIncident } from './draft/open-incident';
import { CasesError } from './errors';
import { type Kit } from './kit';
import { type Refusal } from './outcome';

/** The refusal of whatever is wanted of a case that is broken in itself; any other error is thrown on. */
export function refuseBroken(error: unknown): Refusal {
  const reason = whyBroken(error);
  if (reason === undefined) throw error;
  return { ok: false, code: 'case-broken', reason };
}

/** Its definition does not compile any more, or its state does not fit it; the words name elements and no person. */
function whyBroken(error: unknown): string | undefined {
  if (error instanceof EngineError) return `${error.code}: ${error.message}`;
  return error instanceof CasesError && error.code === 'broken-definition' ? error.message : undefined;
}

/** Opens the one incident of a broken case, in a transaction of its own since the one that met it was rolled back; the case then stands still. */
export async function reportBroken(
  kit: Kit,
  caseId: CaseId,
  { refusal, now, asker }: { readonly refusal: Refusal; readonly now: Date; readonly asker: Asker },
): Promise<CaseRow | undefined> {
  return inTransaction(kit.store, async (transaction) => {
    const locked = await lockCase(transaction, { caseId });
    if (locked === undefined || locked.row.status === 'closed') return locked?.row;
    const draft = openDraft({ kit, definition: emptyDefinition(locked.row), locked, now: new Date(now.getTime() + locked.offsetMs) });
    if (!isBroken(draft)) openIncident(draft, { code: refusal.code, reason: refusal.reason ?? '' });
    else if (asker !== 'workflow') return locked.row;
    commitDraft(transaction, draft, { asker });
    return locked.row;
  });
}

/** Stands in for a definition that there is none of any more: nothing is done by it but opening an incident. */
function emptyDefinition({ processId, definitionHash, region }: CaseRow): Definition {
  const graph = { id: processId, name: processId, nodes: {}, flows: {}, starts: [], implicitStarts: [], clocks: {}, messages: {} };
  const decide: Definition['decide'] = () => ({ ok: false, reason: 'the definition is broken' });
  const texts = { forms: new Map(), notices: new Map(), documents: new Map(), publicities: new Map(), departmentMessages: new Map() };
  return {
    processId,
    hash: definitionHash,
    region,
    version: 0,
    graph,
    ...texts,
    records: new Map(),
    parameters: [],
    decide,
    describe: () => undefined,
  };
}
