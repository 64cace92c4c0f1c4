import { type PersonId } from '#contract';
import { type Effect } from '#engine';
import { type OpenTask } from '#store';
import { judgeAssignee } from '#tasks';
import { type AuditNote } from '../draft/audit-note';
import { type CaseDraft, type MigrationDraft } from '../draft/case-draft';
import { offersOf, unfitPerformer } from '../draft/record-task';
import { sideOf } from '../draft/side-work';
import { tellAboutTask } from '../draft/tell-about-task';
import { excludedFrom } from '../separation';
import { excludedNow, taskFactsOf } from '../task-facts';
import { type MigrationObstacle } from './migration-obstacle';
import { type MigrationInput } from './read-migration';

/**
 * Lets open tasks follow the new version: offers and who is kept apart are as it says; whoever has a task keeps it where they still may do it,
 * else it is offered anew and they are told. Deadlines stay as they were told to people.
 */
export function migrateTasks(draft: CaseDraft, note: AuditNote, { tasks, owners }: MigrationInput): MigrationObstacle | undefined {
  const { migration } = draft;
  if (migration === undefined) return undefined;
  for (const task of tasks) {
    // What hangs on the task of a step goes where that goes.
    const step = task.parentNo ?? task.no;
    const element = migration.moved.find(({ what, no }) => what === 'task' && no === step)?.element ?? task.element;
    const obstacle = migrateTask({ draft, note, migration, owners }, task, element);
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

interface Migrating {
  readonly draft: CaseDraft;
  readonly note: AuditNote;
  readonly migration: MigrationDraft;
  readonly owners: MigrationInput['owners'];
}

function migrateTask(migrating: Migrating, task: OpenTask, element: string): MigrationObstacle | undefined {
  const { draft, migration } = migrating;
  if (task.kind !== 'step') {
    if (element !== task.element) migration.tasks.push({ ...task, element });
    return undefined;
  }
  const reoffered = migration.reoffered.get(task.no);
  const excluded = [...new Set([...excludedFrom(draft, element), ...signersOf(draft, task, element)])];
  const unfit = reoffered && unfitPerformer(draft, reoffered, excluded);
  if (unfit !== undefined) return { ...unfit, element };
  const offered = { ...task, element, excluded, offers: reoffered === undefined ? task.offers : offersNow(draft, reoffered) };
  const owned = ownedBy(migrating, offered, reoffered?.assignee as PersonId | undefined);
  if (owned === undefined)
    return {
      code: 'task-unfit',
      element,
      reason: `who has the task ${element} may not do it in the new version, and it cannot be offered anew`,
    };
  if (isSame(task, owned)) return undefined;
  migration.tasks.push(owned);
  migration.offersWithdrawn.push(...task.offers.filter((offer) => !owned.offers.some((kept) => isSameOffer(kept, offer))));
  tellOwners(migrating, task, owned);
  return undefined;
}

/** Who signs or has signed a task is kept from it by no version, but by having been asked. */
function signersOf(draft: CaseDraft, { no, excluded, countersigners }: OpenTask, element: string): readonly PersonId[] {
  const asked = sideOf(draft.side, no).asked.map(({ person }) => person);
  const signers = new Set([...asked, ...countersigners, ...(draft.performers[element] ?? [])]);
  return excluded.filter((person) => signers.has(person));
}

function offersNow(draft: CaseDraft, { task, offeredTo }: Extract<Effect, { kind: 'task-reoffered' }>): OpenTask['offers'] {
  const offers = offersOf(draft, task, offeredTo);
  return offers.filter((offer, index) => offers.findIndex((other) => isSameOffer(other, offer)) === index);
}

const isSameOffer = (one: OpenTask['offers'][number], other: OpenTask['offers'][number]): boolean =>
  one.post === other.post && one.organisationId === other.organisationId;

/** The task with whoever has it from now on; undefined where only its owner could do it, or others answer to them, and they may not. */
function ownedBy(migrating: Migrating, task: OpenTask, assignee: PersonId | undefined): OpenTask | undefined {
  if (assignee !== undefined)
    return assignee === task.ownerId
      ? task
      : { ...task, status: 'claimed', ownerId: assignee, delegatorId: undefined, heldUntil: undefined };
  if (task.ownerId === undefined || task.forApplicant || mayKeep(migrating, task)) return task;
  if (task.offers.length === 0 || task.awaits !== undefined) return undefined;
  return { ...task, status: 'ready', ownerId: undefined, delegatorId: undefined, heldUntil: undefined };
}

/** A delegate does it on behalf of somebody who must be fit for it too. */
function mayKeep({ draft, owners }: Migrating, task: OpenTask): boolean {
  if (task.offers.length === 0) return !excludedNow(draft, task).some((person) => person === task.ownerId);
  const facts = taskFactsOf(draft, task, task.offers);
  return [task.ownerId, task.delegatorId].every((id) => {
    const actor = id === undefined ? undefined : owners.get(id);
    return id === undefined || (actor !== undefined && judgeAssignee('assign', facts, actor).ok);
  });
}

const keyOf = ({ element, ownerId, excluded, offers }: OpenTask): string =>
  JSON.stringify([element, ownerId, [...excluded].sort(), offers.map(({ organisationId, post }) => `${organisationId} ${post}`).sort()]);

const isSame = (before: OpenTask, after: OpenTask): boolean => keyOf(before) === keyOf(after);

function tellOwners({ draft, note }: Migrating, before: OpenTask, after: OpenTask): void {
  if (before.ownerId === after.ownerId) return;
  note.told.push(['task', after.no, 'offered-anew']);
  if (before.ownerId !== undefined)
    tellAboutTask(draft, after, { notice: 'task-reoffered', to: [{ person: before.ownerId }], says: TAKEN });
  if (after.ownerId !== undefined) tellAboutTask(draft, after, { notice: 'task-assigned', to: [{ person: after.ownerId }], says: GIVEN });
}

const TAKEN = { title: '重新分派', body: '因流程版本调整已重新分派，不再由您办理' } as const;
const GIVEN = { title: '改派', body: '因流程版本调整已改派给您办理' } as const;
