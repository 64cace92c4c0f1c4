import assert from 'node:assert/strict';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { listRecordsOfCase, queryStore } from '#store';
import { createTestCounty, flow, processOf, type TestCounty } from '../../../libs/cases/src/testing/test-county';
import { PAPER, paperFiles, recordTask } from '../../../libs/cases/src/testing/paper-record';
import { installQuietRuntime } from '../../../test/replay/quiet-runtime';
import { eventually } from '../../../test/support/eventually';
import { captureMail, type MailCapture } from './testing/capture-mail';
import { startTestWorker, type TestWorker } from './testing/test-worker';

const input = (name: string, value: string) => `<huiban:input name="${name}" value="${value}"/>`;
const job = (id: string, topic: string, inputs: string) =>
  `<bpmn:serviceTask id="${id}" name="Job ${id}" huiban:topic="${topic}" huiban:retries="2" huiban:retryInterval="PT1S" huiban:result="${id}">
    <bpmn:extensionElements>${inputs}</bpmn:extensionElements></bpmn:serviceTask>`;
const line = (id: string, work: string) =>
  `<bpmn:startEvent id="start"/>${work}<bpmn:endEvent id="end" huiban:outcome="done"/>${flow('start', id)}${flow(id, 'end')}`;

/** Mail goes out at whatever hour the test runs. */
const DAY_AND_NIGHT = JSON.stringify([
  {
    name: 'quietHours',
    value: { email: null },
    unit: 'time of day',
    region: '*',
    effectiveFrom: '2020-01-01',
    source: 'docs/applicants.md',
  },
]);

const PROCESSES = [
  processOf('card', line('issue', recordTask('issue', 'issue-record', PAPER)), paperFiles({ series: 'MX' })),
  processOf('panel', line('drawPanel', job('drawPanel', 'draw-panel', input('size', '=2')))),
  processOf('stranger', line('odd', job('odd', 'nobody-knows', ''))),
  processOf('telling', line('tell', '<bpmn:sendTask id="tell" huiban:notice="told"/>'), {
    'notices/told.json': JSON.stringify({
      recipients: [{ to: 'applicant' }],
      channels: ['in-app', 'email'],
      title: 'Done',
      body: '="Case " + case.number',
    }),
    'parameters.json': DAY_AND_NIGHT,
  }),
  processOf(
    'waiting',
    line(
      'wait',
      '<bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
    ),
  ),
];

let county: TestCounty;
let mails: MailCapture | undefined;
let worker: TestWorker | undefined;
let operator: Actor;

beforeAll(async () => {
  installQuietRuntime();
  county = await createTestCounty();
  operator = await county.hire('system-operator');
  for (const each of PROCESSES) await county.deploy(each);
  mails = await captureMail();
  worker = await startTestWorker(county.store, mails.url);
});

afterAll(async () => {
  await worker?.stop();
  await mails?.close();
  await county.drop();
});

interface Found {
  readonly status: string;
  readonly incident: string | null;
}

async function look(caseId: CaseId): Promise<Found | undefined> {
  const text = `SELECT c.status, (SELECT code FROM incidents i WHERE i.case_id = c.id AND i.resolved_at IS NULL) AS incident
    FROM cases c WHERE c.id = $1`;
  return (await queryStore<Found>(county.store, { text, values: [caseId] })).rows[0];
}

async function until(caseId: CaseId, holds: (found: Found) => boolean): Promise<Found | undefined> {
  return eventually(async () => {
    const found = await look(caseId);
    assert(found !== undefined && holds(found), JSON.stringify(found));
    return found;
  });
}

const isClosed = ({ status }: Found) => status === 'closed';

/** The cases are started without a signal to Temporal: only the sweep can find them. */
describe('the worker, on cases that nobody told Temporal of', () => {
  it('runs the job of a case that the sweep found, and closes it', async () => {
    const { caseId } = await county.start('card');
    expect(await until(caseId, isClosed)).toEqual({ status: 'closed', incident: null });
    const records = await listRecordsOfCase(county.store, caseId);
    expect(records.map(({ number }) => number)).toEqual([expect.stringMatching(/^MX20\d{8}$/)]);
  });

  it('makes an incident of a topic that it does not know', async () => {
    const { caseId } = await county.start('stranger');
    expect(await until(caseId, ({ incident }) => incident !== null)).toEqual({ status: 'open', incident: 'unknown-topic' });
  });

  it('makes an incident of a panel that cannot be filled, and draws it when experts are there and an operator retries', async () => {
    await county.hire('expert');
    const { caseId } = await county.start('panel');
    expect((await until(caseId, ({ incident }) => incident !== null))?.incident).toBe('panel-too-small');
    await county.hire('expert');
    await county.give(caseId, { kind: 'retry-incident', actor: operator, incident: 1 }, new Date());
    expect(await until(caseId, isClosed)).toEqual({ status: 'closed', incident: null });
  });

  it('settles a timer that is due', async () => {
    const { caseId } = await county.start('waiting');
    expect(await until(caseId, isClosed)).toEqual({ status: 'closed', incident: null });
  });

  it('delivers a notice once into the mailbox, and makes a dead letter of the mail of somebody without an address', async () => {
    const { caseId } = await county.start('telling');
    const text =
      'SELECT channel, delivered_at IS NOT NULL AS delivered, failed_at IS NOT NULL AS failed FROM outbox WHERE case_id = $1 ORDER BY channel';
    const settled = async () => (await queryStore<{ delivered: boolean; failed: boolean }>(county.store, { text, values: [caseId] })).rows;
    await eventually(async () => {
      expect(await settled()).toEqual([
        { channel: 'email', delivered: false, failed: true },
        { channel: 'in-app', delivered: true, failed: false },
      ]);
    });
    const messages = await queryStore(county.store, { text: 'SELECT FROM messages WHERE case_id = $1', values: [caseId] });
    expect(messages.rowCount).toBe(1);
  });

  it('leaves nothing of the applicants in the histories', async () => {
    const started = await queryStore<{ id: string; number: string; subject: string }>(county.store, {
      text: "SELECT id, number, subject FROM cases WHERE process_id IN ('card', 'stranger', 'panel')",
    });
    expect(started.rows.length).toBe(3);
    for (const { id, number, subject } of started.rows) {
      const handle = worker?.client.workflow.getHandle(id);
      const history = historyToJSON((await handle?.fetchHistory()) ?? {}).replace(/"data":\s?"([A-Za-z0-9+/=]+)"/g, (_all, data: string) =>
        Buffer.from(data, 'base64').toString(),
      );
      expect(history).toContain(id);
      expect([number, subject].filter((word) => history.includes(word))).toEqual([]);
    }
  });
});
