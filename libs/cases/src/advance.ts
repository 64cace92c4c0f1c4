import { type CaseId } from '#contract';
import { hasDocuments, inTransaction, type LockedCase, lockCase, type Transaction } from '#store';
import { refuseBroken, reportBroken } from './broken-case';
import { applyCommand } from './commands/apply-command';
import { type Applied } from './commands/applied';
import { documentsIn, withDocuments } from './commands/documents-in';
import { type Command } from './command';
import { digestOf, recall } from './command-memory';
import { commitDraft } from './commit-draft';
import { type CommittedHint } from './committed-hint';
import { type CaseDraft, forkDraft, openDraft } from './draft/case-draft';
import { fireDue } from './draft/fire-due';
import { keepFresh } from './keep-fresh';
import { type Kit } from './kit';
import { type Done, type Outcome } from './outcome';
import { readBeside } from './read-beside';

/** An outcome with what to tell others once it is committed. */
interface Advanced {
  readonly outcome: Outcome;
  readonly hint?: CommittedHint;
}

/**
 * The one function in which everything that happens to a case ends. In one transaction: locks the case, gives a command that was seen
 * before its stored outcome, fires what is due by `now` (wall clock), applies the command, and writes all of it in one statement. A
 * refused command changes nothing but what was due anyway.
 */
export async function advance(kit: Kit, caseId: CaseId, given: { readonly command: Command; readonly now: Date }): Promise<Outcome> {
  const { outcome, hint } = await tryAdvance(kit, caseId, given);
  if (hint !== undefined) kit.afterCommit(hint);
  return outcome;
}

/** A case that is broken in itself refuses, and an operator is told. */
async function tryAdvance(kit: Kit, caseId: CaseId, given: { readonly command: Command; readonly now: Date }): Promise<Advanced> {
  try {
    return await inTransaction(kit.store, (transaction) => advanceLocked(kit, transaction, { caseId, ...given }));
  } catch (error) {
    const refusal = refuseBroken(error);
    await reportBroken(kit, caseId, { refusal, now: given.now, asker: 'command' });
    return { outcome: refusal };
  }
}

async function advanceLocked(
  kit: Kit,
  transaction: Transaction,
  given: { readonly caseId: CaseId; readonly command: Command; readonly now: Date },
): Promise<Advanced> {
  const { caseId, command } = given;
  const taskNo = 'task' in command ? command.task : undefined;
  const locked = await lockCase(transaction, { caseId, commandId: command.id, taskNo });
  if (locked === undefined) return { outcome: { ok: false, code: 'unknown-case' } };
  const digest = digestOf(kit, command);
  if (locked.command !== undefined) return { outcome: recall(locked.command, digest) };
  const { due, applied } = await applyLocked(kit, transaction, { locked, command, wall: given.now });
  if (!applied.ok) return { outcome: applied, hint: keepFired(transaction, due) };
  const outcome = { ...doneOf(applied.draft), ...(applied.replanned && { replanned: applied.replanned }) };
  if (applied.replanned?.moved.length === 0) return { outcome, hint: keepFired(transaction, due) };
  const remembered = { scope: caseId, id: command.id, digest, outcome };
  const { hint } = commitDraft(transaction, applied.draft, { asker: 'command', command: remembered, offers: locked.offers });
  return { outcome, hint };
}

/** The case with what was due, and with the command applied to it; nothing is written yet. */
export async function applyLocked(
  kit: Kit,
  transaction: Transaction,
  { locked, command, wall }: { readonly locked: LockedCase; readonly command: Command; readonly wall: Date },
): Promise<{ readonly due: CaseDraft; readonly applied: Applied }> {
  const due = fireDue(await openLocked(kit, transaction, { locked, wall }));
  const documents = documentsIn(due, command, locked);
  const beside = await readBeside(kit, transaction, { command, draft: due, wall });
  const judged = applyCommand(withDocuments(forkDraft(due), documents), command, { ...locked, ...beside });
  const known = !judged.ok || (await hasDocuments(transaction, { ...documents, ...(documents.forCase && { caseId: due.row.id }) }));
  return { due, applied: known ? judged : UNKNOWN_DOCUMENT };
}

/** Told only to those who may do what they ask for. */
const UNKNOWN_DOCUMENT = { ok: false, code: 'unknown-document' } as const;

/** What was due stays done when the command itself is refused. */
function keepFired(transaction: Transaction, draft: CaseDraft): CommittedHint | undefined {
  if (draft.change.audit.length === 0) return undefined;
  return commitDraft(transaction, draft, { asker: 'command' }).hint;
}

/** The draft of a locked case at the business time of this wall clock. */
export async function openLocked(
  kit: Kit,
  transaction: Transaction,
  { locked, wall }: { readonly locked: LockedCase; readonly wall: Date },
): Promise<CaseDraft> {
  await keepFresh(kit, wall, transaction);
  const definition = await kit.definitions.get(locked.row.definitionHash, transaction);
  return openDraft({ kit, definition, locked, now: new Date(wall.getTime() + locked.offsetMs) });
}

/** What a draft comes to, for whoever gave the command. */
export function doneOf({ row, change }: CaseDraft): Done {
  return {
    ok: true,
    repeated: false,
    seq: row.seq,
    opened: change.tasksOpened.map((task) => task.no),
    closed: change.tasksChanged.filter((task) => task.closedAt !== undefined).map((task) => task.no),
    caseClosed: row.status === 'closed',
    ...(row.outcome === undefined ? {} : { outcome: row.outcome }),
  };
}
