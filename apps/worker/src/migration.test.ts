import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { MIGRATION_WORKFLOW } from '#contract';
import { countMigrated, findMigration, verifyAudit } from '#store';
import { createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../../../libs/cases/src/testing/test-county';
import { installQuietRuntime } from '../../../test/replay/quiet-runtime';
import { eventually } from '../../../test/support/eventually';
import { captureMail, type MailCapture } from './testing/capture-mail';
import { startTestWorker, type TestWorker } from './testing/test-worker';

const CASES = 120;
/** In the middle of the second page of 50. */
const BLOCKED = 75;

/** Reviews in a row; the second version has one step more and another name for the first. */
const version = (...ids: readonly string[]) =>
  processOf(
    'reviewed',
    `<bpmn:startEvent id="start"/>${ids.map((id) => `<bpmn:userTask id="${id}" huiban:post="reviewer-1"/>`).join('')}<bpmn:endEvent id="end"/>
     ${['start', ...ids].map((id, index) => flow(id, ids[index] ?? 'end')).join('')}`,
  );

let county: TestCounty;
let mails: MailCapture;
let worker: TestWorker | undefined;
let operator: Actor;

beforeAll(async () => {
  installQuietRuntime();
  county = await createTestCounty();
  operator = await county.hire('system-operator');
  mails = await captureMail();
});

afterAll(async () => {
  await worker?.stop();
  await mails.close();
  await county.drop();
});

async function countOf(id: string, status: string): Promise<number> {
  const counts = await countMigrated(county.store, id);
  return counts.filter((count) => count.phase === 'run' && count.status === status).reduce((sum, { cases }) => sum + cases, 0);
}

it('goes on with a migration by another worker on an empty Temporal where the first has left off, each case once', async () => {
  await county.deploy(version('first', 'second'));
  const started: string[] = [];
  while (started.length < CASES) {
    const some = await Promise.all(Array.from({ length: 8 }, () => county.start('reviewed')));
    started.push(...some.map(({ caseId }) => caseId));
  }
  await county.deploy(version('initial', 'extra', 'second'));
  const file = { from: '1', to: '2', nodes: { first: 'initial' } };
  const planned = await county.cases.planMigration(
    { id: randomUUID(), processId: 'reviewed', region: '999901', file, actor: operator, reason: '增加复核' },
    MONDAY,
  );
  assert(planned.ok);
  const { id } = planned.migration;
  const somebody = await county.store.pool.connect();
  await somebody.query('BEGIN');
  await somebody.query('SELECT FROM cases WHERE id = $1 FOR UPDATE', [started.sort()[BLOCKED]]);
  worker = await startTestWorker(county.store, mails.url);
  await county.cases.moveMigration({ id, verb: 'run', actor: operator }, MONDAY);
  await worker.client.workflow.start(MIGRATION_WORKFLOW, { workflowId: `migration:${id}`, taskQueue: 'huiban', args: [id] });
  await eventually(async () => {
    expect(await countOf(id, 'done')).toBeGreaterThan(0);
  });
  await worker.stop();
  worker = undefined;
  expect(await countOf(id, 'pending')).toBe(CASES - 50);
  await somebody.query('ROLLBACK');
  somebody.release();
  worker = await startTestWorker(county.store, mails.url);
  await eventually(async () => {
    expect(await findMigration(county.store, id)).toMatchObject({ state: 'done' });
  });
  expect(await countOf(id, 'done')).toBe(CASES);
  const text = "SELECT case_id FROM audit_entries WHERE kind = 'case-migrated'";
  expect((await county.store.pool.query(text)).rows).toHaveLength(CASES);
  expect(await verifyAudit(county.store, started[0] as never)).toMatchObject({ ok: true, entries: 2 });
});
