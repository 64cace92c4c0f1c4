import { type CaseChange, type MovedRow, type OpenTask } from './case-file';
import { caseId, noneAsInfinity, noneAsNull, type Part, placesOf, some, uuidArray } from './part-values';
import { unnest } from './write-part';

const tasksOf = (change: CaseChange): readonly OpenTask[] => change.migration?.tasks ?? [];
const offersOf = (change: CaseChange) => tasksOf(change).flatMap((task) => task.offers.map((offer) => ({ ...offer, task })));

const tasks: Part = {
  code: 'kt',
  applies: some(tasksOf),
  sql: (
    change,
    place,
  ) => `UPDATE tasks SET element = row.element, status = row.status, owner_id = row.owner_id, excluded = row.excluded::uuid[],
      delegator_id = row.delegator_id, held_until = row.held_until
    FROM ${unnest(tasksOf(change), place, {
      no: ['int', (task) => task.no],
      element: ['text', (task) => task.element],
      status: ['text', (task) => task.status],
      owner_id: ['uuid', (task) => noneAsNull(task.ownerId)],
      excluded: ['text', (task) => uuidArray(task.excluded)],
      delegator_id: ['uuid', (task) => noneAsNull(task.delegatorId)],
      held_until: ['timestamptz', (task) => noneAsNull(task.heldUntil)],
    })}
    WHERE tasks.case_id = ${caseId(change, place)} AND tasks.no = row.no`,
};

const renamedOf = (change: CaseChange) => change.migration?.renamed ?? [];

/** Open tasks are written whole. */
const closedTasks: Part = {
  code: 'kd',
  applies: some(renamedOf),
  sql: (change, place) => `UPDATE tasks SET element = row.after
    FROM ${unnest(renamedOf(change), place, { before: ['text', ([before]) => before], after: ['text', ([, after]) => after] })}
    WHERE tasks.case_id = ${caseId(change, place)} AND tasks.element = row.before AND tasks.status IN ('completed', 'cancelled')`,
};

const offers: Part = {
  code: 'ko',
  applies: some(offersOf),
  sql: (
    change,
    place,
  ) => `INSERT INTO task_offers (case_id, task_no, organisation_id, post, due_at, owner_id, excluded, element, process_id, places)
    SELECT ${caseId(change, place)}, task_no, organisation_id, post, due_at, owner_id, excluded::uuid[], element, ${place(change.row.processId)}, ${place(placesOf(change.row))}::text[]
    FROM ${unnest(offersOf(change), place, {
      task_no: ['int', (offer) => offer.taskNo],
      organisation_id: ['text', (offer) => offer.organisationId],
      post: ['text', (offer) => offer.post],
      due_at: ['timestamptz', ({ task }) => noneAsInfinity(task.dueAt)],
      owner_id: ['uuid', ({ task }) => noneAsNull(task.ownerId)],
      excluded: ['text', ({ task }) => uuidArray(task.excluded.filter((person) => !task.excepted.includes(person)))],
      element: ['text', ({ task }) => task.element],
    })}
    ON CONFLICT (case_id, task_no, organisation_id, post) DO UPDATE SET owner_id = excluded.owner_id, excluded = excluded.excluded,
      element = excluded.element`,
};

const offersWithdrawn: Part = {
  code: 'kw',
  applies: some((change) => change.migration?.offersWithdrawn ?? []),
  sql: (change, place) => `DELETE FROM task_offers USING ${unnest(change.migration?.offersWithdrawn ?? [], place, {
    task_no: ['int', (offer) => offer.taskNo],
    organisation_id: ['text', (offer) => offer.organisationId],
    post: ['text', (offer) => offer.post],
  })}
    WHERE task_offers.case_id = ${caseId(change, place)} AND task_offers.task_no = row.task_no
      AND task_offers.organisation_id = row.organisation_id AND task_offers.post = row.post`,
};

const movedOf = (change: CaseChange, what: MovedRow['what']): readonly MovedRow[] =>
  (change.migration?.moved ?? []).filter((row) => row.what === what);

const moving = (code: string, table: string, what: MovedRow['what']): Part => ({
  code,
  applies: some((change) => movedOf(change, what)),
  sql: (change, place) => `UPDATE ${table} SET element = row.element
    FROM ${unnest(movedOf(change, what), place, { no: ['int', (row) => row.no], element: ['text', (row) => row.element] })}
    WHERE ${table}.case_id = ${caseId(change, place)} AND ${table}.no = row.no`,
});

const clocksGone: Part = {
  code: 'kc',
  applies: some((change) => change.migration?.clocksGone ?? []),
  sql: (change, place) =>
    `DELETE FROM clocks WHERE case_id = ${caseId(change, place)} AND clock = ANY (${place(change.migration?.clocksGone ?? [])}::text[])`,
};

/** A case that goes over to another version; its tasks are written whole, so they are not among what merely moves. */
export const MIGRATION_PARTS = [
  tasks,
  closedTasks,
  offers,
  offersWithdrawn,
  moving('ki', 'timers', 'timer'),
  moving('km', 'message_subscriptions', 'subscription'),
  moving('kj', 'jobs', 'job'),
  moving('kr', 'incidents', 'incident'),
  clocksGone,
] as const;
