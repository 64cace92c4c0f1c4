import { type CaseChange, type CaseRow } from './case-file';
import { unnest, type Place, type WritePart } from './write-part';

type Part = WritePart<CaseChange>;

const some = (pick: (change: CaseChange) => readonly unknown[]) => (change: CaseChange) => pick(change).length > 0;
const caseId = (change: CaseChange, place: Place): string => `${place(change.row.id)}::uuid`;
const noneAsNull = (value: unknown): unknown => value ?? null;
const noneAsInfinity = (value: Date | undefined): unknown => value ?? 'infinity';
const uuidArray = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** Deletes the rows of this case with these numbers. */
const closing = (code: string, table: string, pick: (change: CaseChange) => readonly number[], column = 'no'): Part => ({
  code,
  applies: some(pick),
  sql: (change, place) =>
    `DELETE FROM ${table} WHERE case_id = ${caseId(change, place)} AND ${column} = ANY (${place(pick(change))}::int[])`,
});

const state: Part = {
  code: 's',
  applies: (change) => change.state !== undefined && change.state !== null,
  sql: (change, place) =>
    change.inserted
      ? `INSERT INTO case_states (case_id, body) VALUES (${caseId(change, place)}, ${place(change.state)}::bytea)`
      : `UPDATE case_states SET body = ${place(change.state)}::bytea WHERE case_id = ${caseId(change, place)}`,
};

const tasksOpened: Part = {
  code: 't',
  applies: some((change) => change.tasksOpened),
  sql: (
    change,
    place,
  ) => `INSERT INTO tasks (case_id, no, element, status, owner_id, for_applicant, excluded, opened_at, due_at, closed_at, closed_by)
    SELECT ${caseId(change, place)}, no, element, status, owner_id, for_applicant, excluded::uuid[], opened_at, due_at, closed_at, closed_by
    FROM ${unnest(change.tasksOpened, place, {
      no: ['int', (task) => task.no],
      element: ['text', (task) => task.element],
      status: ['text', (task) => task.status],
      owner_id: ['uuid', (task) => noneAsNull(task.ownerId)],
      for_applicant: ['boolean', (task) => task.forApplicant],
      excluded: ['text', (task) => uuidArray(task.excluded)],
      opened_at: ['timestamptz', (task) => task.openedAt],
      due_at: ['timestamptz', (task) => noneAsInfinity(task.dueAt)],
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
  ) => `UPDATE tasks SET status = row.status, owner_id = row.owner_id, closed_at = row.closed_at, closed_by = row.closed_by
    FROM ${unnest(change.tasksChanged, place, {
      no: ['int', (task) => task.no],
      status: ['text', (task) => task.status],
      owner_id: ['uuid', (task) => noneAsNull(task.ownerId)],
      closed_at: ['timestamptz', (task) => noneAsNull(task.closedAt)],
      closed_by: ['uuid', (task) => noneAsNull(task.closedBy)],
    })}
    WHERE tasks.case_id = ${caseId(change, place)} AND tasks.no = row.no`,
};

const dueOf = (change: CaseChange, taskNo: number): Date | undefined => change.tasksOpened.find((task) => task.no === taskNo)?.dueAt;
const excludedOf = (change: CaseChange, taskNo: number): readonly string[] =>
  change.tasksOpened.find((task) => task.no === taskNo)?.excluded ?? [];

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

const timersArmed: Part = {
  code: 'a',
  applies: some((change) => change.timersArmed),
  sql: (change, place) => `INSERT INTO timers (case_id, no, element, due_at) SELECT ${caseId(change, place)}, no, element, due_at
    FROM ${unnest(change.timersArmed, place, {
      no: ['int', (timer) => timer.no],
      element: ['text', (timer) => timer.element],
      due_at: ['timestamptz', (timer) => timer.dueAt],
    })}`,
};

const clocks: Part = {
  code: 'c',
  applies: some((change) => change.clocks),
  sql: (change, place) => `INSERT INTO clocks (case_id, clock, unit, days, ledger, due_at, alarm_at)
    SELECT ${caseId(change, place)}, clock, unit, days, ledger, due_at, alarm_at
    FROM ${unnest(change.clocks, place, {
      clock: ['text', (clock) => clock.clock],
      unit: ['text', (clock) => clock.unit],
      days: ['int', (clock) => clock.days],
      ledger: ['jsonb', (clock) => JSON.stringify(clock.ledger)],
      due_at: ['timestamptz', (clock) => noneAsNull(clock.dueAt)],
      alarm_at: ['timestamptz', (clock) => noneAsNull(clock.alarmAt)],
    })}
    ON CONFLICT (case_id, clock) DO UPDATE SET days = excluded.days, ledger = excluded.ledger, due_at = excluded.due_at, alarm_at = excluded.alarm_at`,
};

const subscriptionsOpened: Part = {
  code: 'm',
  applies: some((change) => change.subscriptionsOpened),
  sql: (change, place) => `INSERT INTO message_subscriptions (case_id, no, element, message, correlation)
    SELECT ${caseId(change, place)}, no, element, message, correlation
    FROM ${unnest(change.subscriptionsOpened, place, {
      no: ['int', (subscription) => subscription.no],
      element: ['text', (subscription) => subscription.element],
      message: ['text', (subscription) => subscription.message],
      correlation: ['text', (subscription) => noneAsNull(subscription.correlation)],
    })}`,
};

const jobsCreated: Part = {
  code: 'j',
  applies: some((change) => change.jobsCreated),
  sql: (
    change,
    place,
  ) => `INSERT INTO jobs (case_id, no, element, topic, retries) SELECT ${caseId(change, place)}, no, element, topic, retries
    FROM ${unnest(change.jobsCreated, place, {
      no: ['int', (job) => job.no],
      element: ['text', (job) => job.element],
      topic: ['text', (job) => job.topic],
      retries: ['jsonb', (job) => JSON.stringify(job.retries)],
    })}`,
};

const incidentsOpened: Part = {
  code: 'i',
  applies: some((change) => change.incidentsOpened),
  sql: (change, place) => `INSERT INTO incidents (case_id, no, element, code, reason, job_no, timer_no, opened_at)
    SELECT ${caseId(change, place)}, no, element, code, reason, job_no, timer_no, opened_at
    FROM ${unnest(change.incidentsOpened, place, {
      no: ['int', (incident) => incident.no],
      element: ['text', (incident) => noneAsNull(incident.element)],
      code: ['text', (incident) => incident.code],
      reason: ['bytea', (incident) => noneAsNull(incident.reason)],
      job_no: ['int', (incident) => noneAsNull(incident.jobNo)],
      timer_no: ['int', (incident) => noneAsNull(incident.timerNo)],
      opened_at: ['timestamptz', (incident) => incident.openedAt],
    })}`,
};

const incidentsResolved: Part = {
  code: 'r',
  applies: some((change) => change.incidentsResolved),
  sql: (change, place) => `UPDATE incidents SET resolved_at = row.resolved_at, resolved_by = row.resolved_by
    FROM ${unnest(change.incidentsResolved, place, {
      no: ['int', (incident) => incident.no],
      resolved_at: ['timestamptz', (incident) => incident.at],
      resolved_by: ['uuid', (incident) => noneAsNull(incident.by)],
    })}
    WHERE incidents.case_id = ${caseId(change, place)} AND incidents.no = row.no`,
};

const audit: Part = {
  code: 'h',
  applies: some((change) => change.audit),
  sql: (change, place) => `INSERT INTO audit_entries (case_id, seq, at, actor, kind, element, detail, hash)
    SELECT ${caseId(change, place)}, seq, at, actor, kind, element, detail, hash
    FROM ${unnest(change.audit, place, {
      seq: ['int', (entry) => entry.seq],
      at: ['timestamptz', (entry) => entry.at],
      actor: ['uuid', (entry) => noneAsNull(entry.actor)],
      kind: ['text', (entry) => entry.kind],
      element: ['text', (entry) => noneAsNull(entry.element)],
      detail: ['bytea', (entry) => entry.detail],
      hash: ['bytea', (entry) => entry.hash],
    })}`,
};

const outbox: Part = {
  code: 'b',
  applies: some((change) => change.outbox),
  sql: (
    change,
    place,
  ) => `INSERT INTO outbox (case_id, seq, notice, channel, recipient_person, recipient_organisation, recipient_post, content, created_at)
    SELECT ${caseId(change, place)}, seq, notice, channel, person, organisation, post, content, ${place(change.row.lastAt)}::timestamptz
    FROM ${unnest(change.outbox, place, {
      seq: ['int', (notice) => notice.seq],
      notice: ['text', (notice) => notice.notice],
      channel: ['text', (notice) => notice.channel],
      person: ['uuid', (notice) => noneAsNull(notice.person)],
      organisation: ['text', (notice) => noneAsNull(notice.organisationId)],
      post: ['text', (notice) => noneAsNull(notice.post)],
      content: ['bytea', (notice) => notice.content],
    })}`,
};

const publicitiesOpened: Part = {
  code: 'v',
  applies: some((change) => change.publicitiesOpened),
  sql: (change, place) => `INSERT INTO publicities (case_id, no, region, content, opened_at, closes_at)
    SELECT ${caseId(change, place)}, no, ${place(change.row.region)}, content, opened_at, closes_at
    FROM ${unnest(change.publicitiesOpened, place, {
      no: ['int', (publicity) => publicity.no],
      content: ['bytea', (publicity) => publicity.content],
      opened_at: ['timestamptz', (publicity) => publicity.openedAt],
      closes_at: ['timestamptz', (publicity) => noneAsNull(publicity.closesAt)],
    })}`,
};

const publicitiesClosed: Part = {
  code: 'w',
  applies: some((change) => change.publicitiesClosed),
  sql: (change, place) => `UPDATE publicities SET closed_at = row.closed_at
    FROM ${unnest(change.publicitiesClosed, place, {
      no: ['int', (publicity) => publicity.no],
      closed_at: ['timestamptz', (publicity) => publicity.at],
    })}
    WHERE publicities.case_id = ${caseId(change, place)} AND publicities.no = row.no`,
};

const documents: Part = {
  code: 'd',
  applies: some((change) => change.documents),
  sql: (change, place) =>
    `UPDATE documents SET case_id = ${caseId(change, place)} WHERE id = ANY (${place(change.documents)}::uuid[]) AND case_id IS NULL`,
};

const command: Part = {
  code: 'k',
  applies: (change) => change.command !== undefined,
  sql: (change, place) => `INSERT INTO commands (scope, id, digest, outcome, at)
    VALUES (${place(change.command?.scope)}::uuid, ${place(change.command?.id)}, ${place(change.command?.digest)}::bytea,
            ${place(JSON.stringify(change.command?.outcome))}::jsonb, ${place(change.row.lastAt)}::timestamptz)`,
};

const wakeWritten: Part = {
  code: 'e',
  applies: (change) => change.wake === 'write',
  sql: (change, place) =>
    `INSERT INTO wakes (case_id, at) VALUES (${caseId(change, place)}, ${place(change.row.lastAt)}::timestamptz) ON CONFLICT (case_id) DO NOTHING`,
};

const wakeCleared: Part = {
  code: 'f',
  applies: (change) => change.wake === 'clear',
  sql: (change, place) => `DELETE FROM wakes WHERE case_id = ${caseId(change, place)}`,
};

/** In the order in which they stand in the statement; PostgreSQL runs them on one snapshot, so no part sees another's rows. */
export const WRITE_PARTS: readonly Part[] = [
  state,
  {
    code: 'x',
    applies: (change) => change.state === null,
    sql: (change, place) => `DELETE FROM case_states WHERE case_id = ${caseId(change, place)}`,
  },
  tasksOpened,
  tasksChanged,
  offersOpened,
  closing('q', 'task_offers', (change) => change.offersClosed, 'task_no'),
  offersOwned,
  timersArmed,
  closing('z', 'timers', (change) => change.timersClosed),
  clocks,
  subscriptionsOpened,
  closing('n', 'message_subscriptions', (change) => change.subscriptionsClosed),
  jobsCreated,
  closing('l', 'jobs', (change) => change.jobsClosed),
  incidentsOpened,
  incidentsResolved,
  audit,
  outbox,
  publicitiesOpened,
  publicitiesClosed,
  documents,
  command,
  wakeWritten,
  wakeCleared,
];

const updatedColumns = (row: CaseRow) => ({
  status: row.status,
  outcome: row.outcome,
  stage: row.stage,
  seq: row.seq,
  last_at: row.lastAt,
  closed_at: row.closedAt,
  alarm_at: row.alarmAt,
  woken: row.woken,
  audit_hash: row.auditHash,
});

const insertedColumns = (row: CaseRow) => ({
  id: row.id,
  number: row.number,
  process_id: row.processId,
  definition_hash: Buffer.from(row.definitionHash, 'hex'),
  region: row.region,
  organisation_id: row.organisationId,
  township_id: row.townshipId,
  applicant_id: row.applicantId,
  agent_id: row.agentId,
  subject: row.subject,
  started_at: row.startedAt,
  ...updatedColumns(row),
});

/** The statement proper, which every write ends with: the case's own row. */
export function writeCaseRow(change: CaseChange, place: Place): string {
  if (!change.inserted) {
    const sets = Object.entries(updatedColumns(change.row)).map(([column, value]) => `${column} = ${place(noneAsNull(value))}`);
    return `UPDATE cases SET ${sets.join(', ')} WHERE id = ${caseId(change, place)}`;
  }
  const columns = insertedColumns(change.row);
  return `INSERT INTO cases (${Object.keys(columns).join(', ')}) VALUES (${Object.values(columns)
    .map((value) => place(noneAsNull(value)))
    .join(', ')})`;
}
