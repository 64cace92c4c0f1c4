import { type CaseId, type OrganisationId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';

/** Open cases of one version, as far as these organisations handle them. */
export interface RunningQuery {
  /** SHA-256 of the version in hex. */
  readonly hash: string;
  readonly organisations: readonly OrganisationId[];
  /** Business time, by which a task is overdue. */
  readonly now: Date;
}

/** What stands at an element: cases wait there, some of them too long or for an operator. */
export interface RunningElement {
  readonly element: string;
  readonly tokens: number;
  readonly cases: number;
  readonly overdue: number;
  readonly incidents: number;
}

/**
 * Where the cases of `o` wait: open tasks, jobs, messages, timers and incidents, each with its element. OFFSET 0 keeps the planner, which
 * cannot guess how few cases a version has, from reading all tasks; of the others there is nothing but what is waited for.
 */
const STANDING = `
  SELECT o.id AS case_id, t.element, t.due_at < $3 AS overdue, false AS incident, t.due_at, t.opened_at
    FROM o CROSS JOIN LATERAL (SELECT * FROM tasks WHERE case_id = o.id AND closed_at IS NULL AND kind = 'step' OFFSET 0) t
  UNION ALL SELECT j.case_id, j.element, false, false, NULL, NULL FROM o JOIN jobs j ON j.case_id = o.id
  UNION ALL SELECT s.case_id, s.element, false, false, NULL, NULL FROM o JOIN message_subscriptions s ON s.case_id = o.id
  UNION ALL SELECT m.case_id, m.element, false, false, m.due_at, NULL FROM o JOIN timers m ON m.case_id = o.id
  UNION ALL SELECT i.case_id, i.element, false, true, NULL, i.opened_at
    FROM o JOIN incidents i ON i.case_id = o.id AND i.resolved_at IS NULL AND i.element IS NOT NULL`;

const OPEN = `o AS (SELECT id FROM cases WHERE definition_hash = $1 AND status = 'open' AND organisation_id = ANY ($2::text[]))`;

/** The statement of `countRunning`, for the test of its plan. */
export const runningStatement = ({ hash, organisations, now }: RunningQuery): Statement => ({
  name: 'count-running',
  text: `WITH ${OPEN}, standing AS (${STANDING})
    SELECT element, count(*) FILTER (WHERE NOT incident)::int AS tokens, count(DISTINCT case_id)::int AS cases,
      count(DISTINCT case_id) FILTER (WHERE overdue)::int AS overdue, count(*) FILTER (WHERE incident)::int AS incidents
    FROM standing GROUP BY element ORDER BY element`,
  values: [Buffer.from(hash, 'hex'), organisations, now],
});

/** What stands at each element, in one grouped query over the open cases of the version. */
export async function countRunning(store: Store, query: RunningQuery): Promise<readonly RunningElement[]> {
  return (await queryStore<RunningElement & Record<string, unknown>>(store, runningStatement(query))).rows;
}

/** How many open cases the version has there. */
export async function countOpenOf(store: Store, { hash, organisations }: Omit<RunningQuery, 'now'>): Promise<number> {
  const { rows } = await queryStore<{ readonly cases: number }>(store, {
    name: 'count-open-of',
    text: `WITH ${OPEN} SELECT count(*)::int AS cases FROM o`,
    values: [Buffer.from(hash, 'hex'), organisations],
  });
  return rows[0]?.cases ?? 0;
}

/** A case that stands at an element; `subject` in clear, for callers to mask. */
export interface StandingCase {
  readonly id: CaseId;
  readonly number: string;
  readonly subject: string;
  readonly isOrganisation: boolean;
  readonly organisation: string;
  readonly township?: string | undefined;
  readonly startedAt: Date;
  readonly dueAt?: Date | undefined;
  readonly overdue: boolean;
}

interface Row {
  readonly id: CaseId;
  readonly number: string;
  readonly subject: string;
  readonly is_organisation: boolean;
  readonly organisation: string;
  readonly township: string | null;
  readonly started_at: Date;
  readonly due_at: Date | number | null;
  readonly overdue: boolean;
}

/** Cases that stand at an element, by their ids behind `after`, at most `limit`. */
export async function listStandingCases(
  store: Store,
  query: RunningQuery & { readonly element: string; readonly after?: string | undefined; readonly limit: number },
): Promise<readonly StandingCase[]> {
  const { hash, organisations, now, element, after, limit } = query;
  const { rows } = await queryStore<Row>(store, {
    name: 'list-standing-cases',
    text: `WITH ${OPEN}, standing AS (${STANDING}), here AS (
        SELECT case_id, min(due_at) AS due_at, bool_or(overdue) AS overdue FROM standing WHERE element = $4 AND case_id > $5::uuid
        GROUP BY case_id ORDER BY case_id LIMIT $6)
      SELECT c.id, c.number, c.subject, c.applicant_organisation_id IS NOT NULL AS is_organisation, g.name AS organisation,
        t.name AS township, c.started_at, h.due_at, h.overdue
      FROM here h JOIN cases c ON c.id = h.case_id JOIN organisations g ON g.id = c.organisation_id
        LEFT JOIN organisations t ON t.id = c.township_id ORDER BY c.id`,
    values: [Buffer.from(hash, 'hex'), organisations, now, element, after ?? '00000000-0000-0000-0000-000000000000', limit],
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    subject: row.subject,
    isOrganisation: row.is_organisation,
    organisation: row.organisation,
    township: given(row.township),
    startedAt: row.started_at,
    dueAt: instant(row.due_at),
    overdue: row.overdue,
  }));
}
