import { type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type TaskRow } from '#store';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft, keepSide, notePerformers } from '../draft/case-draft';
import { cancelHanging } from '../draft/hanging-task';
import { sideOf, type TaskSide } from '../draft/side-work';
import { takeStep } from '../draft/take-step';
import { tellAboutTask } from '../draft/tell-about-task';
import { type Refusal } from '../outcome';

/** A signature as it is given: in which task, for which, by whom, and what was said. */
export interface Answer {
  readonly task: TaskRow;
  readonly of: number;
  readonly by: PersonId;
  readonly data: JsonObject;
}

/**
 * A signer answers. Opinions given before only inform the owner, whose task goes on with the last of them. Of signatures given after, the last
 * agreement lets the case go on with what the owner handed in, and the first refusal gives the task back to the owner.
 */
export function answerSignature(draft: CaseDraft, answer: Answer): Refusal | undefined {
  const { task, of, by, data } = answer;
  const side = sideOf(draft.side, of);
  const rest: TaskSide = { ...side, asked: side.asked.filter(({ no }) => no !== task.no) };
  notePerformers(draft, task.element, [by]);
  draft.change.tasksChanged.push({ ...task, status: 'completed', closedAt: draft.now, closedBy: by });
  keepSide(draft, of, rest);
  appendAudit(draft, startNote({ kind: 'task-signed', actor: by, element: task.element, given: { task: task.no, of, data } }));
  if (side.handedIn !== undefined && data['decision'] === 'refuse') return giveBack(draft, { task, of, says: REFUSED }, rest);
  if (rest.asked.length > 0) return undefined;
  if (side.handedIn === undefined) return goOn(draft, { task, of, says: ANSWERED }, rest);
  const { by: owner, delegator, seq } = side.handedIn;
  const given = { task: of, handedIn: seq, ...(delegator === undefined ? {} : { delegator }) };
  const note = startNote({ kind: 'task-completed', actor: owner, element: task.element, given });
  return takeStep(draft, { kind: 'task-completed', task: of, data: side.handedIn.data }, { note, closedBy: owner });
}

/** Somebody who was asked will not sign: opinions are had without theirs, and what was handed in goes back to the owner, who asks others or nobody. */
export function dropSigner(draft: CaseDraft, task: TaskRow, of: number): undefined {
  const side = sideOf(draft.side, of);
  const rest: TaskSide = { ...side, asked: side.asked.filter(({ no }) => no !== task.no) };
  cancelHanging(draft, task.element, [task.no]);
  keepSide(draft, of, rest);
  if (side.handedIn !== undefined) giveBack(draft, { task, of, says: LEFT }, rest);
  else if (rest.asked.length === 0) goOn(draft, { task, of, says: LEFT }, rest);
}

/** What its owner is told when a task waits for nobody any more. */
interface Ended extends Pick<Answer, 'task' | 'of'> {
  readonly says: { readonly title: string; readonly body: string };
}

const ANSWERED = { title: '会签已毕', body: '的会签意见已齐，请您继续办理' } as const;
const REFUSED = { title: '会签退回', body: '会签未获同意，已退回您处' } as const;
const LEFT = { title: '会签人回避', body: '的会签人已回避，请您继续办理' } as const;

/** All opinions are there: the owner decides. */
function goOn(draft: CaseDraft, { task, of, says }: Ended, { ownerId }: TaskSide): undefined {
  draft.change.tasksAwaiting.push({ no: of });
  keepSide(draft, of, undefined);
  tellOwner(draft, task, ownerId, says);
}

/** Whoever has not signed yet need not; what was handed in counts for nothing any more. */
function giveBack(draft: CaseDraft, { task, of, says }: Ended, { asked, ownerId }: TaskSide): undefined {
  cancelHanging(
    draft,
    task.element,
    asked.map(({ no }) => no),
  );
  draft.change.tasksAwaiting.push({ no: of });
  keepSide(draft, of, undefined);
  tellOwner(draft, task, ownerId, says);
}

function tellOwner(
  draft: CaseDraft,
  task: TaskRow,
  ownerId: PersonId | undefined,
  says: { readonly title: string; readonly body: string },
): void {
  if (ownerId !== undefined) tellAboutTask(draft, task, { notice: 'task-signed', to: [{ person: ownerId }], says });
}
