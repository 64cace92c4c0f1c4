import { type CaseId } from '#contract';
import { listAudit, queryStore, type Store, verifyAudit } from '#store';

/** Cases in PostgreSQL, with their records. */
export interface TrueCase {
  readonly caseId: CaseId;
  readonly outcome: string | null;
  readonly records: number;
}

export async function listTrueCases(store: Store): Promise<readonly TrueCase[]> {
  const text = `SELECT id, outcome, (SELECT count(*)::int FROM records k WHERE k.case_id = c.id) AS records FROM cases c ORDER BY id`;
  const { rows } = await queryStore<{ id: CaseId; outcome: string | null; records: number }>(store, { text });
  return rows.map(({ id, outcome, records }) => ({ caseId: id, outcome, records }));
}

/** `<task> <person>` of every completed task, sorted. */
export async function listCompletedTasks(store: Store): Promise<readonly string[]> {
  const text = "SELECT case_id || '.' || no || ' ' || closed_by AS done FROM tasks WHERE status = 'completed'";
  const { rows } = await queryStore<{ done: string }>(store, { text });
  return rows.map(({ done }) => done).sort();
}

/** `<task> <person>` of every audit entry of this kind, sorted; an entry that is there twice is listed twice. */
export async function listAudited(store: Store, cases: readonly TrueCase[], kind: string): Promise<readonly string[]> {
  const listed: string[] = [];
  for (const { caseId } of cases) {
    const entries = await listAudit(store, caseId, { after: 0, limit: 1_000 });
    for (const entry of entries) {
      if (entry.kind === kind) listed.push(`${caseId}.${taskOf(entry.detail)} ${entry.actor ?? ''}`);
    }
  }
  return listed.sort();
}

const taskOf = (detail: unknown): string =>
  typeof detail === 'object' && detail !== null && 'task' in detail ? String(detail.task) : 'none';

/** Cases whose chain of audit entries does not verify. */
export async function listBrokenChains(store: Store, cases: readonly TrueCase[]): Promise<readonly CaseId[]> {
  const broken: CaseId[] = [];
  for (const { caseId } of cases) if (!(await verifyAudit(store, caseId)).ok) broken.push(caseId);
  return broken;
}

/** Message-IDs that the mails of the outbox must have had, sorted: all but those that nobody needs any more and those that the quiet hours hold back. */
export async function listMessageIds(store: Store, domain: string): Promise<readonly string[]> {
  const { rows } = await queryStore<{ id: string }>(store, {
    text: "SELECT id FROM outbox WHERE channel = 'email' AND obsolete IS NULL AND (held_until IS NULL OR delivered_at IS NOT NULL)",
  });
  return rows.map(({ id }) => `<outbox-${id}@${domain}>`).sort();
}

/** Rows of a table, as `FROM` names it. */
export async function countRows(store: Store, from: string): Promise<number> {
  const { rows } = await queryStore<{ count: number }>(store, { text: `SELECT count(*)::int AS count FROM ${from}` });
  return rows[0]?.count ?? 0;
}
