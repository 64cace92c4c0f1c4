import { dueAt } from '#calendar';
import { type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type LockedCase, type TaskRow } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { builtIn } from '../definition/built-in-parameters';
import { appendAudit, startNote } from '../draft/audit-note';
import { calendarObstacle } from '../draft/calendar-obstacle';
import { calendarOf, type CaseDraft, keepSide } from '../draft/case-draft';
import { nextNumber, openHanging } from '../draft/hanging-task';
import { offersOf } from '../draft/record-task';
import { findKeptRule, type KeptRule, keptRule } from '../draft/kept-rule';
import { deriveClocks } from '../draft/record-clock';
import { clocksToPause, holdClocks } from '../draft/supplement-clocks';
import { sideOf, type SupplementItem } from '../draft/side-work';
import { tellAboutTask } from '../draft/tell-about-task';
import { type Refusal } from '../outcome';
import { addressesOfParties, officesOfApplicant } from '../parties';
import { forAbsent, taskFactsOf, taskNow } from '../task-facts';

type Asking = Extract<Command, { kind: 'ask-supplement' }>;

/**
 * The owner of a task tells the applicant once, in one list, what is missing (一次性告知补正): the task waits for the applicant, and clocks stand
 * still, for `supplementDays`.
 */
export function askSupplement(draft: CaseDraft, command: Asking, locked: LockedCase): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const judgement = judge('ask-supplement', taskFactsOf(draft, task, locked.offers), command.actor);
  if (!judgement.ok) return judgement;
  const rounds = draft.side.supplemented[task.element] ?? 0;
  if (rounds >= Number(builtIn('supplementRounds', draft))) return { ok: false, code: 'supplemented-before' };
  const ownerId = draft.row.agentId ?? draft.row.applicantId;
  if (ownerId === undefined && draft.row.applicantOrganisationId === undefined) return { ok: false, code: 'no-applicant' };
  const opened = openSupplement(draft, task, { ownerId, by: command.actor.personId, items: command.items, absent: forAbsent(judgement) });
  if (opened !== undefined) return opened;
  draft.side = { ...draft.side, supplemented: { ...draft.side.supplemented, [task.element]: rounds + 1 } };
  draft.change.tasksChanged.push({ ...task, awaits: 'supplement' });
  tellAboutTask(draft, task, { notice: 'supplement-asked', to: addressesOfParties(draft.row), says: SAYS });
  return undefined;
}

const SAYS = { title: '补正告知', body: '需要您补正材料，请查看所列事项并按期补正' } as const;

interface Asked {
  /** Undefined where an organisation applies: whoever acts for it answers. */
  readonly ownerId: PersonId | undefined;
  readonly by: PersonId;
  readonly items: readonly SupplementItem[];
  readonly absent: JsonObject;
}

/** The applicant's task, the timer with which it lapses, and the pause of clocks. */
function openSupplement(draft: CaseDraft, task: TaskRow, { ownerId, by, items, absent }: Asked): Refusal | undefined {
  const rule = { kind: 'days', count: Number(builtIn('supplementDays', draft)), unit: 'working-day' } as const;
  const due = dueAt(calendarOf(draft), draft.now, rule);
  if (!due.ok) return obstacleRefusal(calendarObstacle(due, task.element));
  const dueRule = keptRule(rule, draft.now);
  const no = openHanging(draft, task, {
    kind: 'supplement',
    ownerId,
    givenBy: by,
    forApplicant: ownerId !== undefined,
    excluded: [],
    dueAt: due.at,
    dueRule,
  });
  draft.change.offersOpened.push(...offersOf(draft, no, officesOfApplicant(draft.row)));
  const timer = { no: nextNumber(draft), element: task.element, dueAt: due.at, rule: dueRule };
  draft.timers.push(timer);
  draft.change.timersArmed.push(timer);
  const before = new Map(draft.clocks);
  const clocks = clocksToPause(draft);
  holdClocks(draft, task.element, by, clocks);
  const side = sideOf(draft.side, task.no);
  keepSide(draft, task.no, { ...side, ownerId: task.ownerId, supplement: { no, timer: timer.no, items, clocks, ...dueOf(task) } });
  const given = {
    task: task.no,
    supplement: no,
    items: items.map((item) => ({ ...item })),
    clocks: [...clocks],
    dueAt: due.at.toISOString(),
    ...absent,
  };
  appendAudit(draft, startNote({ kind: 'supplement-asked', actor: by, element: task.element, given }));
  return obstacleRefusal(deriveClocks(draft, before));
}

function dueOf({ dueRule }: TaskRow): { readonly due?: KeptRule } {
  const due = findKeptRule(dueRule);
  return due === undefined ? {} : { due };
}

/** Why nothing can be asked for: a date falls into a year without a calendar. */
const obstacleRefusal = (obstacle: ReturnType<typeof deriveClocks>): Refusal | undefined =>
  obstacle && { ok: false, code: obstacle.code, reason: `${obstacle.element ?? ''}: ${obstacle.reason}` };
