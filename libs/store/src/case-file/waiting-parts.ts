import { type CaseChange } from './case-file';
import { caseId, jsonOrNull, noneAsNull, some, type Part } from './part-values';
import { unnest } from './write-part';

const timersArmed: Part = {
  code: 'a',
  applies: some((change) => change.timersArmed),
  sql: (
    change,
    place,
  ) => `INSERT INTO timers (case_id, no, element, due_at, rule) SELECT ${caseId(change, place)}, no, element, due_at, rule
    FROM ${unnest(change.timersArmed, place, {
      no: ['int', (timer) => timer.no],
      element: ['text', (timer) => timer.element],
      due_at: ['timestamptz', (timer) => timer.dueAt],
      rule: ['jsonb', (timer) => jsonOrNull(timer.rule)],
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
    ON CONFLICT (case_id, clock) DO UPDATE SET unit = excluded.unit, days = excluded.days, ledger = excluded.ledger, due_at = excluded.due_at, alarm_at = excluded.alarm_at`,
};

const escalationsOpened: Part = {
  code: 'eo',
  applies: some((change) => change.escalationsOpened),
  sql: (change, place) => `INSERT INTO escalations (case_id, clock, rung, organisation_id, post, at, ended_at)
    SELECT ${caseId(change, place)}, clock, rung, organisation_id, post, at, ended_at
    FROM ${unnest(change.escalationsOpened, place, {
      clock: ['text', (escalation) => escalation.clock],
      rung: ['text', (escalation) => escalation.rung],
      organisation_id: ['text', (escalation) => escalation.organisationId],
      post: ['text', (escalation) => escalation.post],
      at: ['timestamptz', (escalation) => escalation.at],
      ended_at: ['timestamptz', (escalation) => noneAsNull(escalation.endedAt)],
    })}`,
};

const escalationsEnded: Part = {
  code: 'ee',
  applies: some((change) => change.escalationsEnded),
  sql: (change, place) => `UPDATE escalations SET ended_at = row.at
    FROM ${unnest(change.escalationsEnded, place, {
      clock: ['text', (ended) => ended.clock],
      at: ['timestamptz', (ended) => ended.at],
    })}
    WHERE escalations.case_id = ${caseId(change, place)} AND escalations.clock = row.clock AND escalations.ended_at IS NULL`,
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
  sql: (change, place) => `INSERT INTO incidents (case_id, no, element, code, reason, job_no, timer_no, call_no, letter_id, opened_at)
    SELECT ${caseId(change, place)}, no, element, code, reason, job_no, timer_no, call_no, letter_id, opened_at
    FROM ${unnest(change.incidentsOpened, place, {
      no: ['int', (incident) => incident.no],
      element: ['text', (incident) => noneAsNull(incident.element)],
      code: ['text', (incident) => incident.code],
      reason: ['bytea', (incident) => noneAsNull(incident.reason)],
      job_no: ['int', (incident) => noneAsNull(incident.jobNo)],
      timer_no: ['int', (incident) => noneAsNull(incident.timerNo)],
      call_no: ['int', (incident) => noneAsNull(incident.callNo)],
      letter_id: ['bigint', (incident) => noneAsNull(incident.letterId)],
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

const knowsSignals = ({ signals }: CaseChange): boolean => signals !== undefined;

const signalsAwaited: Part = {
  code: 'go',
  applies: knowsSignals,
  sql: ({ row, signals = [], ...change }, place) => `INSERT INTO signal_subscriptions (case_id, signal, region)
    SELECT ${caseId({ row, ...change }, place)}, signal, ${place(row.region)} FROM unnest(${place(signals)}::text[]) AS signal ON CONFLICT DO NOTHING`,
};

const signalsLeft: Part = {
  code: 'gl',
  applies: knowsSignals,
  sql: (change, place) =>
    `DELETE FROM signal_subscriptions WHERE case_id = ${caseId(change, place)} AND NOT signal = ANY (${place(change.signals)}::text[])`,
};

/** What a case waits for, and what keeps it from going on. */
export const WAITING_PARTS = [
  timersArmed,
  clocks,
  escalationsOpened,
  escalationsEnded,
  subscriptionsOpened,
  signalsAwaited,
  signalsLeft,
  jobsCreated,
  incidentsOpened,
  incidentsResolved,
] as const;
