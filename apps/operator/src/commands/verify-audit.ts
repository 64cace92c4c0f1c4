import { type CaseId } from '#contract';
import { verifyAudit } from '#store';
import { OperatorError } from '../errors';
import { type Session } from '../session';
import { say } from '../stack/progress';

/** Recomputes the hash chain of the given cases; a broken one is an error that names case and entry. */
export async function verifyAuditChains({ store }: Session, caseIds: readonly CaseId[]): Promise<void> {
  const broken: string[] = [];
  for (const caseId of caseIds) {
    const verified = await verifyAudit(store, caseId);
    say(`${caseId}: ${verified.ok ? `${verified.entries} entries, chain whole` : `${verified.code} at entry ${verified.seq}`}`);
    if (!verified.ok) broken.push(caseId);
  }
  if (broken.length > 0) throw new OperatorError('command-failed', `${broken.length} of ${caseIds.length} audit chains are broken.`);
}
