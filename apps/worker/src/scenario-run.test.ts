import { randomUUID } from 'node:crypto';
import { SCENARIO_RUN_WORKFLOW } from '#contract';
import { findScenarioRun, insertProcessUpload, insertScenarioRun } from '#store';
import { createTestCounty, MONDAY, type TestCounty } from '../../../libs/cases/src/testing/test-county';
import { installQuietRuntime } from '../../../test/replay/quiet-runtime';
import { review, SMALL, smallScenario } from '../../../test/scenarios/testing/small-process';
import { eventually } from '../../../test/support/eventually';
import { captureMail, type MailCapture } from './testing/capture-mail';
import { startTestWorker, type TestWorker } from './testing/test-worker';

let county: TestCounty;
let mails: MailCapture;
let worker: TestWorker | undefined;

beforeAll(async () => {
  installQuietRuntime();
  county = await createTestCounty();
  mails = await captureMail();
});

afterAll(async () => {
  await worker?.stop();
  await mails.close();
  await county.drop();
});

const STORY = JSON.stringify({
  ...smallScenario([review('refuse')]),
  expect: { outcome: 'refused', path: ['start', 'review', 'judge', 'judged', 'no'], notices: [], dueDates: {} },
});
/** More than a worker plays while it is given time to end. */
const MANY = 24;
const STORIES = Object.fromEntries(Array.from({ length: MANY }, (_none, index) => [`scenarios/${String(index)}.json`, STORY]));

it('plays what is left of a run by another worker on an empty Temporal where the first has left off', async () => {
  const [id, upload] = [randomUUID(), randomUUID()];
  const by = (await county.hire('process-owner')).personId;
  const folder = { processId: 'small', region: '999901' };
  await insertProcessUpload(county.store, {
    id: upload,
    ...folder,
    files: { ...SMALL.files, ...STORIES },
    uploadedBy: by,
    uploadedAt: MONDAY,
  });
  const run = { id, ...folder, tried: { upload }, stories: Object.keys(STORIES), startedBy: by, startedAt: new Date() };
  await insertScenarioRun(county.store, run, 1);
  const stands = () => findScenarioRun(county.store, id);
  worker = await startTestWorker(county.store, mails.url);
  await worker.client.workflow.start(SCENARIO_RUN_WORKFLOW, { workflowId: `scenario-run:${id}`, taskQueue: 'huiban', args: [id] });
  await eventually(async () => {
    expect((await stands())?.played).toBeGreaterThan(0);
  });
  await worker.stop();
  worker = undefined;
  expect(await stands()).toMatchObject({ state: 'working' });
  worker = await startTestWorker(county.store, mails.url);
  await eventually(async () => {
    expect(await stands()).toMatchObject({ state: 'done', played: MANY, kept: MANY });
  });
});
