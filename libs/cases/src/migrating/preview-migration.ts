import { type CaseId } from '#contract';
import { inTransaction, peekCase } from '#store';
import { openLocked } from '../advance';
import { applyCommand } from '../commands/apply-command';
import { type Command } from '../command';
import { type Kit } from '../kit';
import { type Refusal } from '../outcome';
import { readBeside } from '../read-beside';

/**
 * What a migration of this case would come to now: judged as the command is, on the case as it stands, without its lock and writing nothing. What is
 * due and has not happened yet is left out. Undefined where it would be done.
 */
export async function previewMigration(
  kit: Kit,
  caseId: CaseId,
  { command, now }: { readonly command: Extract<Command, { kind: 'migrate' }>; readonly now: Date },
): Promise<Refusal | undefined> {
  return inTransaction(kit.store, async (transaction) => {
    const seen = await peekCase(transaction, { caseId });
    if (seen === undefined) return { ok: false, code: 'unknown-case' };
    if (seen.state === undefined) return { ok: false, code: 'case-closed' };
    const draft = await openLocked(kit, transaction, { locked: seen, wall: now });
    const beside = await readBeside(kit, transaction, { command, draft, wall: now });
    const judged = applyCommand(draft, command, { ...seen, ...beside });
    return judged.ok ? undefined : judged;
  });
}
