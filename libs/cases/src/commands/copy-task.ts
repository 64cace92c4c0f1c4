import { type JsonObject } from '#engine';
import { type CopyRow, type LockedCase } from '#store';
import { judge } from '#tasks';
import { type Command, type CopyRecipient } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { type Refusal } from '../outcome';
import { isPartyOf } from '../parties';
import { forAbsent, taskFactsOf, taskNow } from '../task-facts';

/** The owner, or somebody who may assign, sends a carbon copy (抄送) to staff or to posts: from now on they may read the case, and no more. */
export function copyTask(draft: CaseDraft, command: Extract<Command, { kind: 'copy-task' }>, locked: LockedCase): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const { actor, to } = command;
  const judgement = judge('copy', taskFactsOf(draft, task, locked.offers), actor);
  if (!judgement.ok) return judgement;
  const refused = to.map((recipient) => unfit(draft, recipient)).find((refusal) => refusal !== undefined);
  if (refused !== undefined) return refused;
  const rows: readonly CopyRow[] = to.map((recipient) => ({
    taskNo: task.no,
    sentBy: actor.personId,
    at: draft.now,
    ...addressOf(recipient),
  }));
  draft.change.copies.push(...rows);
  const given: JsonObject = { task: task.no, to: to.map((recipient) => ({ ...addressOf(recipient) })), ...forAbsent(judgement) };
  appendAudit(draft, startNote({ kind: 'task-copied', actor: actor.personId, element: task.element, given }));
  return undefined;
}

/** Copies are for those who work in an office, and never for a party: what parties may see is theirs already. */
function unfit(draft: CaseDraft, recipient: CopyRecipient): Refusal | undefined {
  if ('post' in recipient)
    return draft.kit.organisations.has(recipient.organisationId) ? undefined : { ok: false, code: 'unknown-organisation' };
  const { person } = recipient;
  return person.postings.length === 0 || isPartyOf(draft.row, person) ? { ok: false, code: 'not-permitted' } : undefined;
}

const addressOf = (recipient: CopyRecipient): Pick<CopyRow, 'personId'> | Pick<CopyRow, 'post' | 'organisationId'> =>
  'post' in recipient ? recipient : { personId: recipient.person.personId };
