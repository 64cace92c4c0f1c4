import { OUTBOX_PARTS } from './outbox-parts';
import { caseId, noneAsNull, some, type Part } from './part-values';
import { unnest } from './write-part';

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

const copies: Part = {
  code: 'bc',
  applies: some((change) => change.copies),
  sql: (change, place) => `INSERT INTO copies (case_id, task_no, person_id, organisation_id, post, sent_by, sent_at)
    SELECT ${caseId(change, place)}, task_no, person, organisation, post, sent_by, sent_at
    FROM ${unnest(change.copies, place, {
      task_no: ['int', (copy) => copy.taskNo],
      person: ['uuid', (copy) => noneAsNull(copy.personId)],
      organisation: ['text', (copy) => noneAsNull(copy.organisationId)],
      post: ['text', (copy) => noneAsNull(copy.post)],
      sent_by: ['uuid', (copy) => copy.sentBy],
      sent_at: ['timestamptz', (copy) => copy.at],
    })}`,
};

const lettersRetried: Part = {
  code: 'br',
  applies: some((change) => change.lettersRetried),
  sql: (change, place) => `UPDATE outbox SET failed_at = NULL, attempts = 0, next_attempt_at = NULL
    WHERE id = ANY (${place(change.lettersRetried)}::bigint[]) AND case_id = ${caseId(change, place)} AND delivered_at IS NULL`,
};

const documents: Part = {
  code: 'd',
  applies: some((change) => change.documents),
  sql: (change, place) =>
    `UPDATE documents SET case_id = ${caseId(change, place)} WHERE id = ANY (${place(change.documents)}::uuid[]) AND case_id IS NULL`,
};

const people: Part = {
  code: 'cp',
  applies: some((change) => change.people),
  sql: (change, place) => `INSERT INTO case_people (case_id, identity_number_hash)
    SELECT ${caseId(change, place)}, hash FROM unnest(${place(change.people)}::bytea[]) AS row (hash) ON CONFLICT DO NOTHING`,
};

const command: Part = {
  code: 'k',
  applies: (change) => change.command !== undefined,
  sql: (change, place) => `INSERT INTO commands (scope, id, digest, outcome, at)
    VALUES (${place(change.command?.scope)}::uuid, ${place(change.command?.id)}, ${place(change.command?.digest)}::bytea,
            ${place(JSON.stringify(change.command?.outcome))}::jsonb, ${place(change.row.lastAt)}::timestamptz)`,
};

const wakeLeft: Part = {
  code: 'e',
  applies: ({ wakeLeft }) => wakeLeft !== undefined,
  sql: (change, place) => `INSERT INTO wakes (case_id, at, jobs_only)
    VALUES (${caseId(change, place)}, ${place(change.wakeLeft?.at)}::timestamptz, ${place(change.wakeLeft?.jobsOnly)})
    ON CONFLICT (case_id) DO UPDATE SET at = CASE WHEN wakes.jobs_only AND NOT ${place(change.wakeLeft?.jobsOpen)} THEN excluded.at ELSE least(wakes.at, excluded.at) END,
      jobs_only = wakes.jobs_only AND excluded.jobs_only
    WHERE excluded.at < wakes.at OR wakes.jobs_only <> excluded.jobs_only`,
};

const wakeTaken: Part = {
  code: 'f',
  applies: ({ wakeTaken }) => wakeTaken !== undefined,
  sql: (change, place) =>
    `DELETE FROM wakes WHERE case_id = ${caseId(change, place)} AND (jobs_only OR ${place(change.wakeTaken === 'any')})`,
};

/** What is told of the case, and to whom. */
export const RECORD_PARTS = [audit, ...OUTBOX_PARTS, copies, lettersRetried, documents, people, command, wakeLeft, wakeTaken] as const;
