import { documentIdOf, type CaseId } from '#contract';
import { queryStore } from '#store';
import { demoPersonId } from '../../../apps/operator/src/demo-county/demo-person-id';
import { DEMO_STAFF } from '../../../apps/operator/src/demo-county/staff';
import { applicationOf } from './batch-applicants';
import { type BatchCounty, PROCESS } from './batch-county';
import { BATCH, ofBatch, runInBulk, untilCounted, untilOpen } from './run-in-bulk';

/** A batch in the county: so many files, of which the experts refuse some. */
export interface Batch {
  readonly county: BatchCounty;
  readonly size: number;
  readonly refused: number;
}

const COMPLETE = 'complete';
const EXPERTS = DEMO_STAFF.filter(({ postings }) => postings.some(([post]) => post === 'expert')).map(({ username }) => username);
const SEATS = 2;

/** The stages of a batch in their order, by what they are called in the figures. */
export const PHASES: Readonly<Record<string, (batch: Batch) => Promise<void>>> = {
  apply: ({ county, size }) =>
    runInBulk(county, 'township-1-clerk', {
      order: { verb: 'apply', application: { processId: PROCESS, ground: 'window' } },
      items: Array.from({ length: size }, (_, index) => applicationOf(index + 1)),
    }),
  assignAcceptance: ({ county }) =>
    runInBulk(county, 'supervisor-1', { order: { verb: 'assign', personId: demoPersonId('intake-1'), ...ofBatch('acceptance') } }),
  acceptance: ({ county }) =>
    decide(county, 'intake-1', { element: 'acceptance', data: { decision: 'accept', opinion: '材料齐全', missing: [] } }),
  claimFirstReview: ({ county }) => runInBulk(county, 'reviewer-1a', { order: { verb: 'claim', ...ofBatch('firstReview') } }),
  firstReview: ({ county }) =>
    decide(county, 'reviewer-1a', { element: 'firstReview', data: { decision: 'pass', opinion: '符合', missing: [] } }),
  secondReview: ({ county }) => decide(county, 'reviewer-2a', { element: 'secondReview', data: { decision: 'pass', opinion: '同意' } }),
  findCertificates: ({ county, size }) =>
    untilCounted(county, size, { text: "SELECT count(*) AS n FROM timers WHERE element = 'batchDay'" }),
  appraisalDayAndDraw: async ({ county, size }) => {
    await moveClock(county, "SELECT max(due_at) AS due FROM timers WHERE element = 'batchDay'");
    await untilOpen(county, 'expertOpinion', SEATS * size);
  },
  scoreSheets: async (batch) => {
    const doomed = await casesToRefuse(batch);
    await Promise.all(EXPERTS.map((expert) => score(batch.county, expert, doomed)));
  },
  publicityOver: async ({ county, size, refused }) => {
    await moveClock(county, "SELECT max(due_at) AS due FROM timers WHERE element = 'publicityOver'");
    await untilOpen(county, 'registration', size - refused);
  },
  registration: ({ county }) =>
    decide(county, 'primary-1', { element: 'registration', data: { personNumber: '99990100000001', insuringRegion: '999901' } }),
  check: ({ county }) => decide(county, 'check-1', { element: 'checkRegistration', data: { decision: 'confirm', opinion: '一致' } }),
  cards: ({ county, size }) => untilCounted(county, size, { text: "SELECT count(*) AS n FROM cases WHERE status = 'closed'" }),
};

const decide = (
  county: BatchCounty,
  username: string,
  { element, data }: { readonly element: string; readonly data: object },
): Promise<void> => runInBulk(county, username, { order: { verb: COMPLETE, data, ...ofBatch(element) } });

/** Moves business time of the installation to the instant that a statement answers with. */
async function moveClock({ store, client, tokenOf }: BatchCounty, text: string): Promise<void> {
  const { rows } = await queryStore<{ due: Date }>(store, { text });
  await client.post('/api/demo-clock', { token: await tokenOf('operator-1'), body: { to: rows[0]?.due.toISOString() } });
}

async function casesToRefuse({ county, refused }: Batch): Promise<ReadonlySet<string>> {
  const text = 'SELECT id FROM cases WHERE batch = $1 ORDER BY number LIMIT $2';
  const { rows } = await queryStore<{ id: string }>(county.store, { text, values: [BATCH, refused] });
  return new Set(rows.map(({ id }) => id));
}

/** The score sheet of an expert: one row a file. */
async function score(county: BatchCounty, expert: string, doomed: ReadonlySet<string>): Promise<void> {
  const text = "SELECT case_id, no FROM tasks WHERE element = 'expertOpinion' AND owner_id = $1 AND status IN ('ready', 'claimed')";
  const { rows } = await queryStore<{ case_id: string; no: number }>(county.store, { text, values: [demoPersonId(expert)] });
  const items = rows.map(({ case_id: caseId, no }) => ({
    task: `${caseId}.${String(no)}`,
    data: doomed.has(caseId) ? { conclusion: 'does-not-meet', reason: '未达到认定标准' } : { conclusion: 'meets', reason: '符合认定标准' },
  }));
  if (items.length > 0) await runInBulk(county, expert, { order: { verb: COMPLETE }, items });
}

/** Prints all cards of the batch as one PDF; its size in bytes. */
export async function printCards({ county }: Batch): Promise<number> {
  const text = `SELECT d.case_id, d.no FROM issued_documents d JOIN cases c ON c.id = d.case_id
    WHERE d.template = 'chronic-card' AND c.batch = $1 ORDER BY c.number`;
  const { rows } = await queryStore<{ case_id: CaseId; no: number }>(county.store, { text, values: [BATCH] });
  const ids = rows.map(({ case_id: caseId, no }) => documentIdOf(caseId, no));
  const token = await county.tokenOf('primary-1');
  return (await county.client.download('/api/issued-documents/print', { token, body: { ids } })).length;
}
