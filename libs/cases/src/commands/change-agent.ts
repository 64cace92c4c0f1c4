import { type PersonId } from '#contract';
import { type OpenTask } from '#store';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { tellParties } from '../draft/tell-parties';
import { type Refusal } from '../outcome';
import { taskNow } from '../task-facts';
import { changeTask } from './change-task';

type Beginning = Extract<Command, { kind: 'begin-agent' }>;
type Ending = Extract<Command, { kind: 'end-agent' }>;

/**
 * A helper (帮代办) acts for the applicant from now on. Nobody who has done an office's step of the case may, nor is there a second one; the clerk who takes the
 * paper is neither of the two, and both are told.
 */
export function beginAgent(draft: CaseDraft, { actor, agent, authority, paper }: Beginning): Refusal | undefined {
  const { row, performers } = draft;
  if (!mayBegin(row, { actor, agent, paper })) return { ok: false, code: 'not-permitted' };
  if (row.agentId === agent) return undefined;
  if (row.agentId !== undefined) return { ok: false, code: 'helper-before' };
  if (Object.values(performers).some((people) => people.includes(agent))) return { ok: false, code: 'unfit-helper' };
  draft.row = { ...row, agentId: agent, recused: row.recused.filter((person) => person !== agent) };
  const given = { agent, authority, ...(paper === undefined ? {} : { paper }) };
  appendAudit(draft, startNote({ kind: 'agent-began', actor: actor.personId, given }));
  if (paper !== undefined) tellBeginning(draft, row.number);
  return undefined;
}

/** By the applicant alone, or by somebody who is neither of the two and holds the paper. */
const mayBegin = ({ applicantId }: CaseDraft['row'], { actor, agent, paper }: Omit<Beginning, 'kind' | 'id' | 'authority'>): boolean =>
  paper === undefined ? actor.personId === applicantId : applicantId !== undefined && ![applicantId, agent].includes(actor.personId);

function tellBeginning(draft: CaseDraft, number: string): void {
  tellParties(draft, {
    notice: 'agent-began',
    title: `代办授权已登记：${number}`,
    body: `窗口已核验双方身份，登记了办件${number}的授权委托书，代办人可以代申请人办理。申请人可以随时在窗口或账户中终止授权。`,
  });
}

/**
 * The helper acts in the case no more: what the helper has of it goes to the applicant, and the helper keeps out of it from now on. Steps that were done stand. Also of a closed
 * case, which the helper does not read any more.
 */
export function endAgent(draft: CaseDraft, { by, authority }: Ending, openTasks: readonly OpenTask[]): Refusal | undefined {
  const { agentId, number } = draft.row;
  if (agentId === undefined) return undefined;
  const actor = by === undefined ? {} : { actor: by };
  appendAudit(draft, startNote({ kind: 'agent-ended', ...actor, given: { agent: agentId, authority } }));
  tellEnd(draft, number);
  draft.row = { ...draft.row, agentId: undefined, recused: [...new Set([...draft.row.recused, agentId])] };
  for (const open of openTasks) handToApplicant(draft, open, agentId);
  return undefined;
}

/** While the helper is one of the parties still: both are told. */
function tellEnd(draft: CaseDraft, number: string): void {
  tellParties(draft, {
    notice: 'agent-ended',
    title: `代办终止：${number}`,
    body: `办件${number}的代办授权已终止，以后由申请人本人办理。`,
  });
}

function handToApplicant(draft: CaseDraft, open: OpenTask, agent: PersonId): void {
  const task = taskNow(draft, { task: open });
  const { applicantId } = draft.row;
  if (task?.forApplicant !== true || task.ownerId !== agent || applicantId === undefined) return;
  changeTask(draft, task, { ...task, ownerId: applicantId });
}
