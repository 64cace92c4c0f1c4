import assert from 'node:assert/strict';
import { type CaseId } from '#contract';
import { queryStore } from '#store';
import { createTestCounty, flow, processOf, type TestCounty } from '../../../libs/cases/src/testing/test-county';
import { installQuietRuntime } from '../../../test/replay/quiet-runtime';
import { eventually } from '../../../test/support/eventually';
import { captureMail, type MailCapture } from './testing/capture-mail';
import { startTestWorker, type TestWorker } from './testing/test-worker';

const VILLAGE = processOf(
  'village-check',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="visit" huiban:post="reviewer-1"/><bpmn:endEvent id="end" huiban:outcome="confirmed"/>
   ${flow('start', 'visit')}${flow('visit', 'end')}`,
);
const COUNTY = processOf(
  'county-check',
  `<bpmn:startEvent id="start"/>
   <bpmn:callActivity id="call" calledElement="village-check"><bpmn:extensionElements><huiban:output name="answer" value="=called.outcome"/></bpmn:extensionElements></bpmn:callActivity>
   <bpmn:exclusiveGateway id="which" default="which-no"/><bpmn:endEvent id="yes" huiban:outcome="done"/><bpmn:endEvent id="no" huiban:outcome="refused"/>
   ${flow('start', 'call')}${flow('call', 'which')}${flow('which', 'yes', 'answer = "confirmed"')}${flow('which', 'no')}`,
);

let county: TestCounty;
let mails: MailCapture;
let worker: TestWorker;

beforeAll(async () => {
  installQuietRuntime();
  county = await createTestCounty();
  await county.deploy(VILLAGE);
  await county.deploy(COUNTY);
  mails = await captureMail();
  worker = await startTestWorker(county.store, mails.url);
});

afterAll(async () => {
  await worker.stop();
  await mails.close();
  await county.drop();
});

async function until<Row extends object>(text: string, caseId: CaseId): Promise<Row> {
  return eventually(async () => {
    const [row] = (await queryStore<Row>(county.store, { text, values: [caseId] })).rows;
    assert(row !== undefined, `nothing came of: ${text}`);
    return row;
  });
}

/** Started and completed without a signal to Temporal: what lies in the outbox must be found by the sweep. */
it('brings a call to its case and the answer back, though the worker and its Temporal are gone in between', async () => {
  const { caseId } = await county.start('county-check');
  const called = await until<{ id: CaseId }>('SELECT id FROM cases WHERE parent_case_id = $1', caseId);
  await worker.stop();
  const actor = await county.hire('reviewer-1');
  const { no } = await until<{ no: number }>("SELECT no FROM tasks WHERE case_id = $1 AND status = 'ready'", called.id);
  const outcome = await county.give(called.id, { kind: 'complete-task', actor, task: no, data: {} }, new Date());
  expect(outcome).toMatchObject({ ok: true, caseClosed: true });
  const answer = "SELECT id FROM outbox WHERE case_id = $1 AND channel = 'case' AND notice = 'answer' AND delivered_at IS NULL";
  await until(answer, called.id);
  worker = await startTestWorker(county.store, mails.url);
  expect(await until("SELECT outcome FROM cases WHERE id = $1 AND status = 'closed'", caseId)).toEqual({ outcome: 'done' });
});
