import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { queryStore, type Store } from '#store';

/** What there must be none of once every case is closed and everybody told. */
const MUST_BE_NONE = {
  'open cases': "SELECT count(*) FROM cases WHERE status = 'open'",
  'alarms of closed cases': "SELECT count(*) FROM cases WHERE status = 'closed' AND alarm_at IS NOT NULL",
  'open tasks': "SELECT count(*) FROM tasks WHERE status IN ('ready', 'claimed')",
  offers: 'SELECT count(*) FROM task_offers',
  timers: 'SELECT count(*) FROM timers',
  jobs: 'SELECT count(*) FROM jobs',
  subscriptions: 'SELECT count(*) FROM message_subscriptions',
  wakes: 'SELECT count(*) FROM wakes',
  states: 'SELECT count(*) FROM case_states',
  incidents: 'SELECT count(*) FROM incidents',
  'open publicities': 'SELECT count(*) FROM publicity_entries WHERE closed_at IS NULL',
  'undelivered notices':
    "SELECT count(*) FROM outbox WHERE channel <> 'partner' AND delivered_at IS NULL AND failed_at IS NULL AND (held_until IS NULL OR held_until < now() + (SELECT offset_ms FROM business_clock) * interval '1 millisecond')",
  // Those wait for somebody who exports them; there is one for each approval.
  'messages to the platform too many or too few':
    "SELECT abs((SELECT count(*) FROM department_messages) - (SELECT count(*) FROM cases WHERE outcome = 'approved'))",
  'failed notices': 'SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL AND obsolete IS NULL',
  'in-app notices without message':
    "SELECT count(*) FROM outbox b WHERE channel = 'in-app' AND obsolete IS NULL AND NOT EXISTS (SELECT FROM messages m WHERE m.outbox_id = b.id)",
  'messages without in-app notice':
    "SELECT count(*) FROM messages m WHERE NOT EXISTS (SELECT FROM outbox b WHERE b.id = m.outbox_id AND b.channel = 'in-app')",
} as const satisfies Readonly<Record<string, string>>;

const LOOK_MS = 500;

/** What remains, by name, as soon as nothing does, or after so long (milliseconds). */
export async function listRemains(store: Store, patienceMs: number): Promise<readonly string[]> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const remains = await countRemains(store);
    if (remains?.length === 0) return [];
    if (Date.now() > deadline) return remains ?? ['PostgreSQL is away'];
    await sleep(LOOK_MS);
  }
}

async function countRemains(store: Store): Promise<readonly string[] | undefined> {
  const text = Object.entries(MUST_BE_NONE)
    .map(([name, count]) => `SELECT '${name}' AS name, (${count})::int AS count`)
    .join(' UNION ALL ');
  try {
    const { rows } = await queryStore<{ name: string; count: number }>(store, { text });
    return rows.filter(({ count }) => count > 0).map(({ name, count }) => `${String(count)} ${name}`);
  } catch {
    return undefined; // PostgreSQL was just killed
  }
}

/** Workflows of cases that run, as soon as there are none, or after so long (milliseconds). */
export async function countRunningCases(address: string, patienceMs: number): Promise<number> {
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection });
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const { count } = await workflow.count("WorkflowType = 'chronic-card-appraisal' AND ExecutionStatus = 'Running'");
      if (count === 0 || Date.now() > deadline) return count;
      await sleep(LOOK_MS);
    }
  } finally {
    await connection.close();
  }
}
