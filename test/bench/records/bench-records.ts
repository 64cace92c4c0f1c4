import { randomUUID } from 'node:crypto';
import { type CaseId, type RecordId } from '#contract';
import {
  closeStore,
  encrypt,
  inTransaction,
  NO_RECORDS_CHANGE,
  queryStore,
  recordContext,
  type RecordRow,
  type Store,
  writeRecords,
} from '#store';
import { flow, processOf } from '../../../libs/cases/src/testing/test-county';
import { PAPER, paperFiles, recordTask } from '../../../libs/cases/src/testing/paper-record';
import { withBenchDatabase } from '../bench-database';
import { BENCH_BUREAU, BENCH_REGION, type BenchCounty, openBenchCounty } from '../steps/bench-county';

const RECORDS = Number(process.env['BENCH_RECORDS'] ?? 100_000);
const PAGE = 1_000;

const notice = {
  recipients: [{ to: 'applicant' }, { post: 'intake-clerk' }],
  channels: ['in-app', 'email'],
  title: '到期提醒',
  body: '=record.subject.name + record.number',
};
const PROCESS = processOf(
  'paper',
  `<bpmn:startEvent id="start"/>${recordTask('issue', 'issue-record', PAPER)}<bpmn:endEvent id="end"/>${flow('start', 'issue')}${flow('issue', 'end')}`,
  paperFiles(
    { reminders: [{ name: 'soon', daysBefore: '=parameters.soon', notice: 'soon' }], end: { notice: 'soon' }, exclusive: ['note'] },
    {
      'notices/soon.json': JSON.stringify(notice),
      'parameters.json': JSON.stringify([
        { name: 'soon', value: 30, unit: 'calendar-day', region: '*', effectiveFrom: '2020-01-01', source: 'bench' },
      ]),
    },
  ),
);

/** `npm run bench -- records`: as many records as a large city has, all of which are reminded of in one night, and all of which end in another. */
export async function benchRecords(): Promise<object> {
  return withBenchDatabase(async (url) => {
    const county = await openBenchCounty(url);
    try {
      const deployed = await county.cases.deploy(PROCESS, { region: BENCH_REGION, now: new Date('2026-01-01Z') });
      if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
      await fill(county);
      const reminded = await night(county, '2026-03-01');
      const ended = await night(county, '2026-04-01');
      const { rows } = await queryStore<{ notices: number }>(county.store, { text: 'SELECT count(*)::int AS notices FROM outbox' });
      return {
        records: RECORDS,
        reminded,
        ended,
        notices: rows[0]?.notices,
        memoryMegabytes: Math.round(process.memoryUsage().rss / 1_048_576),
      };
    } finally {
      await closeStore(county.store);
    }
  });
}

async function night({ cases }: BenchCounty, day: string): Promise<object> {
  const begun = performance.now();
  const { done, postponed } = await cases.fallDue({ enough: () => false, clock: () => new Date(`${day}T00:05:00+08:00`) });
  const seconds = (performance.now() - begun) / 1000;
  return { done, postponed, seconds: Math.round(seconds * 10) / 10, perSecond: Math.round(done / seconds) };
}

async function fill({ store, applicant }: BenchCounty): Promise<void> {
  for (let from = 0; from < RECORDS; from += PAGE) {
    const rows = Array.from({ length: Math.min(PAGE, RECORDS - from) }, (_none, index) =>
      recordOf(store, applicant.personId, from + index),
    );
    await inTransaction(store, (transaction) => {
      const eventsPlaced = rows.flatMap(({ id }) => [
        { recordId: id, event: 'reminder:soon', dueOn: '2026-03-01', forEnd: '2026-03-31' },
        { recordId: id, event: 'end', dueOn: '2026-04-01', forEnd: '2026-03-31' },
      ]);
      writeRecords(transaction, { ...NO_RECORDS_CHANGE, issued: rows, eventsPlaced });
      return Promise.resolve();
    });
  }
}

function recordOf(store: Store, person: BenchCounty['applicant']['personId'], n: number): RecordRow {
  const id = randomUUID() as RecordId;
  const at = new Date('2026-01-01Z');
  return {
    id,
    kind: 'paper',
    region: BENCH_REGION,
    organisationId: BENCH_BUREAU,
    number: `N${String(n)}`,
    subject: { person },
    status: 'active',
    startsOn: '2026-01-01',
    endsOn: '2026-03-31',
    inGrace: false,
    content: encrypt(store, recordContext.content(id), JSON.stringify({ note: String(n) })),
    exclusiveKey: String(n),
    caseId: randomUUID() as CaseId,
    issuedAt: at,
    changedAt: at,
    entries: 0,
  };
}
