import { type CaseChange, type TaskRow } from './case-file';
import { caseId, jsonOrNull, noneAsInfinity, noneAsNull, placesOf, some, type Part, uuidArray } from './part-values';
import { unnest } from './write-part';

const dueOf = (change: CaseChange, taskNo: number): Date | undefined => change.tasksOpened.find((task) => task.no === taskNo)?.dueAt;
const excludedOf = (change: CaseChange, taskNo: number): readonly string[] =>
  change.tasksOpened.find((task) => task.no === taskNo)?.excluded ?? [];

/** Who was kept apart stays written when a task is closed, which is done without reading it. */
const keptWhenClosed = ({ closedAt }: TaskRow, people: readonly string[]): string | null =>
  closedAt === undefined ? uuidArray(people) : null;

const elementOf = (change: CaseChange, taskNo: number): string | undefined =>
  change.tasksOpened.find((task) => task.no === taskNo)?.element;
const ownerOf = (change: CaseChange, taskNo: number): string | undefined => change.tasksOpened.find((task) => task.no === taskNo)?.ownerId;

const tasksOpened: Part = {
  code: 't',
  applies: some((change) => change.tasksOpened),
  sql: (
    change,
    place,
  ) => `INSERT INTO tasks (case_id, no, element, status, owner_id, kind, parent_no, given_by, for_applicant, excluded, opened_at, due_at, due_rule, closed_at, closed_by)
    SELECT ${caseId(change, place)}, no, element, status, owner_id, kind, parent_no, given_by, for_applicant, excluded::uuid[], opened_at, due_at, due_rule, closed_at, closed_by
    FROM ${unnest(change.tasksOpened, place, {
      no: ['int', (task) => task.no],
      element: ['text', (task) => task.element],
      status: ['text', (task) => task.status],
      owner_id: ['uuid', (task) => noneAsNull(task.ownerId)],
      kind: ['text', (task) => task.kind],
      parent_no: ['int', (task) => noneAsNull(task.parentNo)],
      given_by: ['uuid', (task) => noneAsNull(task.givenBy)],
      for_applicant: ['boolean', (task) => task.forApplicant],
      excluded: ['text', (task) => uuidArray(task.excluded)],
      opened_at: ['timestamptz', (task) => task.openedAt],
      due_at: ['timestamptz', (task) => noneAsInfinity(task.dueAt)],
      due_rule: ['jsonb', (task) => jsonOrNull(task.dueRule)],
      closed_at: ['timestamptz', (task) => noneAsNull(task.closedAt)],
      closed_by: ['uuid', (task) => noneAsNull(task.closedBy)],
    })}`,
};

/** A closing that keeps nothing of what stood about the open task: what every completion writes, so it sends no more than it must. */
const isBareClosing = ({ closedAt, urgeAgainAt, delegatorId, heldUntil, awaits, givenBy, countersigners }: TaskRow): boolean =>
  closedAt !== undefined &&
  [urgeAgainAt, delegatorId, heldUntil, awaits, givenBy].every((value) => value === undefined) &&
  countersigners.length === 0;
const bareClosings = ({ tasksChanged: tasks }: CaseChange): readonly TaskRow[] => tasks.filter(isBareClosing);
const otherChanges = ({ tasksChanged: tasks }: CaseChange): readonly TaskRow[] => tasks.filter((task) => !isBareClosing(task));

const tasksClosed: Part = {
  code: 'uc',
  applies: some(bareClosings),
  sql: (
    change,
    place,
  ) => `UPDATE tasks SET status = row.status, owner_id = row.owner_id, closed_at = row.closed_at, closed_by = row.closed_by,
      urge_again_at = NULL, delegator_id = NULL, held_until = NULL, awaits = NULL, given_by = NULL, countersigners = '{}'
    FROM ${unnest(bareClosings(change), place, {
      no: ['int', (task) => task.no],
      status: ['text', (task) => task.status],
      owner_id: ['uuid', (task) => noneAsNull(task.ownerId)],
      closed_at: ['timestamptz', (task) => noneAsNull(task.closedAt)],
      closed_by: ['uuid', (task) => noneAsNull(task.closedBy)],
    })}
    WHERE tasks.case_id = ${caseId(change, place)} AND tasks.no = row.no`,
};

const tasksChanged: Part = {
  code: 'u',
  applies: some(otherChanges),
  sql: (
    change,
    place,
  ) => `UPDATE tasks SET status = row.status, owner_id = row.owner_id, closed_at = row.closed_at, closed_by = row.closed_by,
      urge_again_at = row.urge_again_at, delegator_id = row.delegator_id, held_until = row.held_until, awaits = row.awaits, given_by = row.given_by,
      excluded = coalesce(row.excluded::uuid[], tasks.excluded), excepted = coalesce(row.excepted::uuid[], tasks.excepted), countersigners = row.countersigners::uuid[]
    FROM ${unnest(otherChanges(change), place, {
      no: ['int', (task) => task.no],
      status: ['text', (task) => task.status],
      owner_id: ['uuid', (task) => noneAsNull(task.ownerId)],
      closed_at: ['timestamptz', (task) => noneAsNull(task.closedAt)],
      closed_by: ['uuid', (task) => noneAsNull(task.closedBy)],
      urge_again_at: ['timestamptz', (task) => noneAsNull(task.urgeAgainAt)],
      delegator_id: ['uuid', (task) => noneAsNull(task.delegatorId)],
      held_until: ['timestamptz', (task) => noneAsNull(task.heldUntil)],
      awaits: ['text', (task) => noneAsNull(task.awaits)],
      given_by: ['uuid', (task) => noneAsNull(task.givenBy)],
      excluded: ['text', (task) => keptWhenClosed(task, task.excluded)],
      excepted: ['text', (task) => keptWhenClosed(task, task.excepted)],
      countersigners: ['text', (task) => uuidArray(task.countersigners)],
    })}
    WHERE tasks.case_id = ${caseId(change, place)} AND tasks.no = row.no`,
};

const tasksAwaiting: Part = {
  code: 'uw',
  applies: some((change) => change.tasksAwaiting),
  sql: (
    change,
    place,
  ) => `UPDATE tasks SET awaits = row.awaits, due_at = coalesce(row.due_at, tasks.due_at), due_rule = coalesce(row.due_rule, tasks.due_rule)
    FROM ${unnest(change.tasksAwaiting, place, {
      no: ['int', (task) => task.no],
      awaits: ['text', (task) => noneAsNull(task.awaits)],
      due_at: ['timestamptz', (task) => noneAsNull(task.due?.at)],
      due_rule: ['jsonb', (task) => jsonOrNull(task.due?.rule)],
    })}
    WHERE tasks.case_id = ${caseId(change, place)} AND tasks.no = row.no`,
};

const dueAnew = ({ tasksAwaiting }: CaseChange) => tasksAwaiting.filter(({ due }) => due !== undefined);

const offersAwaiting: Part = {
  code: 'pw',
  applies: some(dueAnew),
  sql: (change, place) => `UPDATE task_offers SET due_at = row.due_at
    FROM ${unnest(dueAnew(change), place, {
      task_no: ['int', (task) => task.no],
      due_at: ['timestamptz', (task) => noneAsNull(task.due?.at)],
    })}
    WHERE task_offers.case_id = ${caseId(change, place)} AND task_offers.task_no = row.task_no`,
};

const offersExcluding: Part = {
  code: 'px',
  applies: some((change) => change.offersExcluding),
  sql: (change, place) => `UPDATE task_offers SET excluded = row.excluded::uuid[]
    FROM ${unnest(change.offersExcluding, place, {
      task_no: ['int', (offer) => offer.taskNo],
      excluded: ['text', (offer) => uuidArray(offer.excluded)],
    })}
    WHERE task_offers.case_id = ${caseId(change, place)} AND task_offers.task_no = row.task_no`,
};

const offersOpened: Part = {
  code: 'o',
  applies: some((change) => change.offersOpened),
  sql: (
    change,
    place,
  ) => `INSERT INTO task_offers (case_id, task_no, organisation_id, post, due_at, owner_id, excluded, element, process_id, places)
    SELECT ${caseId(change, place)}, task_no, organisation_id, post, due_at, owner_id, excluded::uuid[], element, ${place(change.row.processId)}, ${place(placesOf(change.row))}::text[]
    FROM ${unnest(change.offersOpened, place, {
      task_no: ['int', (offer) => offer.taskNo],
      organisation_id: ['text', (offer) => offer.organisationId],
      post: ['text', (offer) => offer.post],
      due_at: ['timestamptz', (offer) => noneAsInfinity(dueOf(change, offer.taskNo))],
      owner_id: ['uuid', (offer) => noneAsNull(ownerOf(change, offer.taskNo))],
      excluded: ['text', (offer) => uuidArray(excludedOf(change, offer.taskNo))],
      element: ['text', (offer) => noneAsNull(elementOf(change, offer.taskNo))],
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
export const TASK_PARTS = [
  tasksOpened,
  tasksClosed,
  tasksChanged,
  tasksAwaiting,
  offersAwaiting,
  offersOpened,
  offersOwned,
  offersExcluding,
] as const;
