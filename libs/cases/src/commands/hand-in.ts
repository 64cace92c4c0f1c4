import { startNote, appendAudit } from '../draft/audit-note';
import { type CaseDraft, forkDraft, keepSide } from '../draft/case-draft';
import { sideOf } from '../draft/side-work';
import { takeStep } from '../draft/take-step';
import { tellAboutTask } from '../draft/tell-about-task';
import { type Refusal } from '../outcome';
import { changeTask } from './change-task';
import { type Completion, underWhat } from './completion';
import { openSignatures } from './open-signatures';

/** Keeps what the owner hands in until everybody who signs afterwards has agreed; refused where the case could not go on with it. */
export function handIn(draft: CaseDraft, { task, by, data }: Completion): Refusal | undefined {
  const tried = tryStep(draft, { task, by, data });
  if (tried !== undefined) return tried;
  const given = { task: task.no, data, signers: [...task.countersigners], ...underWhat(task, by) };
  openSignatures(draft, task, { by, people: task.countersigners });
  appendAudit(draft, startNote({ kind: 'task-handed-in', actor: by, element: task.element, given }));
  const handedIn = { data, by, seq: draft.row.seq, ...(task.delegatorId === undefined ? {} : { delegator: task.delegatorId }) };
  keepSide(draft, task.no, { ...sideOf(draft.side, task.no), handedIn });
  // What a deputy has handed in stays the task of whoever is on leave: it is not delegated by its owner to its owner.
  const delegatorId = task.delegatorId === task.ownerId ? undefined : task.delegatorId;
  changeTask(draft, task, { ...task, delegatorId, status: 'claimed', ownerId: task.ownerId ?? by, awaits: 'countersignatures' });
  tellAboutTask(draft, task, { notice: 'signature-asked', to: task.countersigners.map((person) => ({ person })), says: SAYS });
  return undefined;
}

const SAYS = { title: '加签', body: '已办理，请您会签' } as const;

/** On a copy: signers should not agree to what then fails. */
function tryStep(draft: CaseDraft, { task, by, data }: Completion): Refusal | undefined {
  const note = startNote({ kind: 'task-completed', actor: by, element: task.element, given: {} });
  return takeStep(forkDraft(draft), { kind: 'task-completed', task: task.no, data }, { note, closedBy: by });
}
