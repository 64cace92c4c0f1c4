import { type CaseChange } from './case-file';
import { caseId, jsonOrNull, noneAsInfinity, noneAsNull, some, type Part, uuidArray } from './part-values';
import { unnest } from './write-part';

const dueOf = (change: CaseChange, taskNo: number): Date | undefined => change.tasksOpened.find((task) => task.no === taskNo)?.dueAt;
const excludedOf = (change: CaseChange, taskNo: number): readonly string[] =>
  change.tasksOpened.find((task) => task.no === taskNo)?.excluded ?? [];

const tasksOpened: Part = {
  code: 't',
  applies: some((change) => change.tasksOpened),
  sql: (
    change,
    place,
  ) => `INSERT INTO tasks (case_id, no, element, status, owner_id, for_applicant, excluded, opened_at, due_at, due_rule, closed_at, closed_by)
    SELECT ${caseId(change, place)}, no, element, status, owner_id, for_applicant, excluded::uuid[], opened_at, due_at, due_rule, closed_at, closed_by
    FROM ${unnest(change.tasksOpened, place, {
      no: ['int', (task) => task.no],
      element: ['text', (task) => task.element],
      status: ['text', (task) => task.status],
      owner_id: ['uuid', (task) => noneAsNull(task.ownerId)],
      for_applicant: ['boolean', (task) => task.forApplicant],
      excluded: ['text', (task) => uuidArray(task.excluded)],
      opened_at: ['timestamptz', (task) => task.openedAt],
      due_at: ['timestamptz', (task) => noneAsInfinity(task.dueAt)],
      due_rule: ['jsonb', (task) => jsonOrNull(task.dueRule)],
      closed_at: ['timestamptz', (task) => noneAsNull(task.closedAt)],
      closed_by: ['uuid', (task) => noneAsNull(task.closedBy)],
    })}`,
};

const tasksChanged: Part = {
  code: 'u',
  applies: some((change) => change.tasksChanged),
  sql: (
    change,
    place,
  ) => `UPDATE tasks SET status = row.status, owner_id = row.owner_id, closed_at = row.closed_at, closed_by = row.closed_by,
      urge_again_at = row.urge_again_at, delegator_id = row.delegator_id, held_until = row.held_until
    FROM ${unnest(change.tasksChanged, place, {
      no: ['int', (task) => task.no],
      status: ['text', (task) => task.status],
      owner_id: ['uuid', (task) => noneAsNull(task.ownerId)],
      closed_at: ['timestamptz', (task) => noneAsNull(task.closedAt)],
      closed_by: ['uuid', (task) => noneAsNull(task.closedBy)],
      urge_again_at: ['timestamptz', (task) => noneAsNull(task.urgeAgainAt)],
      delegator_id: ['uuid', (task) => noneAsNull(task.delegatorId)],
      held_until: ['timestamptz', (task) => noneAsNull(task.heldUntil)],
    })}
    WHERE tasks.case_id = ${caseId(change, place)} AND tasks.no = row.no`,
};

const offersOpened: Part = {
  code: 'o',
  applies: some((change) => change.offersOpened),
  sql: (change, place) => `INSERT INTO task_offers (case_id, task_no, organisation_id, post, due_at, excluded, process_id, township_id)
    SELECT ${caseId(change, place)}, task_no, organisation_id, post, due_at, excluded::uuid[], ${place(change.row.processId)}, ${place(noneAsNull(change.row.townshipId))}
    FROM ${unnest(change.offersOpened, place, {
      task_no: ['int', (offer) => offer.taskNo],
      organisation_id: ['text', (offer) => offer.organisationId],
      post: ['text', (offer) => offer.post],
      due_at: ['timestamptz', (offer) => noneAsInfinity(dueOf(change, offer.taskNo))],
      excluded: ['text', (offer) => uuidArray(excludedOf(change, offer.taskNo))],
    })}`,
};

const offersOwned: Part = {
  code: 'p',
  applies: some((change) => change.offersOwned),
  sql: (change, place) => `UPDATE task_offers SET owner_id = row.owner_id
    FROM ${unnest(change.offersOwned, place, {
      task_no: ['int', (offer) => offer.taskNo],
      owner_id: ['uuid', (offer) => noneAsNull(offer.ownerId)],
    })}
    WHERE task_offers.case_id = ${caseId(change, place)} AND task_offers.task_no = row.task_no`,
};

/** Tasks and their offers. */
export const TASK_PARTS = [tasksOpened, tasksChanged, offersOpened, offersOwned] as const;
