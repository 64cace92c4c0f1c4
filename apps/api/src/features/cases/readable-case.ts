import { type Actor, canReadCase } from '#access';
import { type CaseId } from '#contract';
import { type CaseView, findCase, type Store } from '#store';
import { ProblemError } from '../../problem/problem-error';
import { type ProblemCode } from '../../problem/problems';

/** The case, if the actor may read it; one that may not be read does not exist (`unknown-case`, or the code given). */
export async function readableCase(
  store: Store,
  actor: Actor,
  given: { readonly caseId: CaseId; readonly otherwise?: ProblemCode },
): Promise<CaseView> {
  const found = await findCase(store, given.caseId);
  if (found === undefined || !canReadCase(actor, found.scope)) throw new ProblemError(given.otherwise ?? 'unknown-case');
  return found;
}
