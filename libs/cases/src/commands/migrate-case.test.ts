import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { type MigrationMap } from '#engine';
import { getActor, listAudit, listOpenTasks, listVersions, queryStore, verifyAudit } from '#store';
import { type ProcessFiles } from '../definition/definition';
import {
  CLOCK_PARAMETERS,
  createTestCounty,
  daysLater,
  flow,
  MONDAY,
  processOf,
  REVIEW_FORM,
  type TestCounty,
} from '../testing/test-county';

const REGION = '999901';
const form = { 'forms/review.json': REVIEW_FORM, 'parameters.json': JSON.stringify(CLOCK_PARAMETERS) };

interface Version {
  readonly first?: string;
  readonly post?: string;
  readonly more?: string;
  readonly clock?: string;
  readonly vote?: string;
}

/** Two reviews in a row with a clock and a late timer; `first` names the first of them. */
const version = (
  processId: string,
  { first = 'firstReview', post = 'reviewer-1', more = '', clock = 'limit', vote = '' }: Version = {},
): ProcessFiles =>
  processOf(
    processId,
    `<bpmn:extensionElements><huiban:clock id="${clock}" days="20" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements>
     <bpmn:startEvent id="start" huiban:startsClock="${clock}"/>
     <bpmn:userTask id="${first}" huiban:post="${post}" huiban:form="review" huiban:dueDays="5"/>
     <bpmn:boundaryEvent id="${first}Late" attachedToRef="${first}" cancelActivity="false">
       <bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
     <bpmn:endEvent id="told"/>
     <bpmn:userTask id="vote" huiban:post="reviewer-2" huiban:form="review" huiban:separateFrom="${first}" ${vote}/>
     <bpmn:exclusiveGateway id="way" default="way-refused"/><bpmn:endEvent id="passed" huiban:outcome="passed"/><bpmn:endEvent id="refused" huiban:outcome="refused"/>
     ${more}${flow('start', first)}${flow(first, 'vote')}${flow(`${first}Late`, 'told')}${flow('vote', 'way')}
     ${flow('way', 'passed', `=${first}.decision = "pass"`)}${flow('way', 'refused')}`,
    form,
  );

const RENAMED: MigrationMap = {
  nodes: { firstReview: 'initialReview', firstReviewLate: 'initialReviewLate' },
  clocks: { limit: 'budget' },
};

describe('migrate', () => {
  let county: TestCounty;
  let operator: Actor;
  let reviewer: Actor;
  let voter: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    operator = await county.hire('system-operator');
    reviewer = await county.hire('reviewer-1');
    voter = await county.hire('reviewer-2');
  });
  afterAll(() => county.drop());

  const deploy = async (files: ProcessFiles): Promise<string> => {
    const deployed = await county.cases.deploy(files, { region: REGION, now: MONDAY });
    assert(deployed.ok, JSON.stringify(deployed));
    return deployed.hash;
  };
  const again = ({ personId }: Actor) => getActor(county.store, personId, MONDAY);
  const PASS = { decision: 'pass' };
  const complete = (caseId: CaseId, task: number | undefined, actor: Actor) =>
    county.give(caseId, { kind: 'complete-task', actor, task: task ?? 0, data: PASS });
  const open = (caseId: CaseId) => listOpenTasks(county.store, caseId);
  const rowsOf = async (table: string, caseId: CaseId) =>
    (await queryStore(county.store, { text: `SELECT * FROM ${table} WHERE case_id = $1`, values: [caseId] })).rows;
  interface Going {
    readonly from: string;
    readonly to: string;
    readonly map?: MigrationMap;
    readonly actor?: Actor;
    readonly since?: number;
    readonly now?: Date;
  }
  const migrate = (caseId: CaseId, { now, ...going }: Going) =>
    county.give(
      caseId,
      { kind: 'migrate', actor: operator, migration: randomUUID(), map: {}, reason: '步骤改名', ...going },
      now ?? MONDAY,
    );

  it('takes the case over with task, timer, clock, variables and whoever did what, and it goes on to its end', async () => {
    const from = await deploy(version('whole'));
    const waiting = await county.start('whole');
    const voting = await county.start('whole');
    await complete(voting.caseId, voting.tasks[0], reviewer);
    const to = await deploy(version('whole', { first: 'initialReview', clock: 'budget' }));
    const before = await rowsOf('timers', waiting.caseId);
    expect(await migrate(waiting.caseId, { from, to, map: RENAMED })).toMatchObject({ ok: true, opened: [], closed: [] });
    expect(await migrate(voting.caseId, { from, to, map: RENAMED })).toMatchObject({ ok: true });
    expect(await open(waiting.caseId)).toMatchObject([
      { no: waiting.tasks[0], element: 'initialReview', offers: [{ post: 'reviewer-1' }] },
    ]);
    expect(await rowsOf('timers', waiting.caseId)).toEqual(before.map((row) => ({ ...row, element: 'initialReviewLate' })));
    expect(await rowsOf('clocks', waiting.caseId)).toMatchObject([{ clock: 'budget', days: 20, due_at: expect.any(Date) as Date }]);
    expect(await complete(waiting.caseId, waiting.tasks[0], reviewer)).toMatchObject({ ok: true });
    const [vote] = await open(voting.caseId);
    expect(await complete(voting.caseId, vote?.no, voter)).toMatchObject({ ok: true, caseClosed: true, outcome: 'passed' });
    expect(await verifyAudit(county.store, voting.caseId)).toMatchObject({ ok: true });
    const versions = await listVersions(county.store, { processId: 'whole', region: REGION });
    expect(versions.map(({ openCases }) => openCases)).toEqual([1, 0]);
  });

  it('keeps in the audit trail who did it, from what, to what, by which map and why', async () => {
    const from = await deploy(version('audited'));
    const { caseId } = await county.start('audited');
    const to = await deploy(version('audited', { first: 'initialReview', clock: 'budget' }));
    await migrate(caseId, { from, to, map: RENAMED });
    const entries = await listAudit(county.store, caseId, { after: 1, limit: 9 });
    expect(entries).toMatchObject([
      {
        kind: 'case-migrated',
        actor: operator.personId,
        detail: { from, to, reason: '步骤改名', map: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      },
    ]);
  });

  it('is done once under one id', async () => {
    const from = await deploy(version('once'));
    const { caseId } = await county.start('once');
    const to = await deploy(version('once', { vote: 'name="表决"' }));
    const command = {
      kind: 'migrate',
      id: 'migrate-once' as never,
      actor: operator,
      migration: randomUUID(),
      from,
      to,
      map: {},
      reason: 'x',
    } as const;
    expect(await county.give(caseId, command)).toMatchObject({ ok: true, repeated: false, seq: 2 });
    expect(await county.give(caseId, command)).toMatchObject({ ok: true, repeated: true, seq: 2 });
  });

  it('leaves a case as it was where it refuses, and tells element and reason', async () => {
    const from = await deploy(version('kept'));
    const { caseId, tasks } = await county.start('kept');
    const to = await deploy(version('kept', { first: 'initialReview' }));
    const refusal = await migrate(caseId, { from, to, map: { nodes: { firstReview: null } } });
    expect(refusal).toMatchObject({ ok: false, code: 'not-migratable', obstacle: { code: 'left-out', element: 'firstReview' } });
    expect(await migrate(caseId, { from, to })).toMatchObject({ obstacle: { code: 'unmapped-element', element: 'firstReview' } });
    expect(await migrate(caseId, { from: to, to: from })).toMatchObject({ obstacle: { code: 'other-version' } });
    expect(await listAudit(county.store, caseId, { after: 1, limit: 9 })).toEqual([]);
    expect(await complete(caseId, tasks[0], reviewer)).toMatchObject({ ok: true });
  });

  it('is for those who may, and not for a closed case', async () => {
    const from = await deploy(version('closed'));
    const { caseId, applicant } = await county.start('closed');
    const to = await deploy(version('closed', { vote: 'name="表决"' }));
    expect(await migrate(caseId, { from, to, actor: reviewer })).toMatchObject({ ok: false, code: 'not-permitted' });
    await county.give(caseId, { kind: 'withdraw', actor: applicant });
    expect(await migrate(caseId, { from, to })).toMatchObject({ ok: false, code: 'case-closed' });
  });

  it('fires what is due first, keeps that, and asks to be tried again', async () => {
    const from = await deploy(version('due'));
    const { caseId } = await county.start('due');
    const to = await deploy(version('due', { vote: 'name="表决"' }));
    expect(await migrate(caseId, { from, to, now: daysLater(4) })).toMatchObject({ obstacle: { code: 'due-first' } });
    expect(await migrate(caseId, { from, to, now: daysLater(4) })).toMatchObject({ ok: true });
  });

  it('offers a task to whom the new version offers it; its owner keeps it only where it is still theirs, else is told', async () => {
    const from = await deploy(version('posts'));
    const both = await county.hire('reviewer-1', '两岗');
    await queryStore(county.store, {
      text: "INSERT INTO postings (person_id, post, organisation_id, valid_from) VALUES ($1, 'policy', 'county-bureau', '2020-01-01')",
      values: [both.personId],
    });
    const mine = await county.start('posts');
    const theirs = await county.start('posts');
    const free = await county.start('posts');
    await county.give(mine.caseId, { kind: 'claim-task', actor: both, task: mine.tasks[0] ?? 0 });
    await county.give(theirs.caseId, { kind: 'claim-task', actor: reviewer, task: theirs.tasks[0] ?? 0 });
    const to = await deploy(version('posts', { post: 'policy' }));
    for (const { caseId } of [mine, theirs, free]) expect(await migrate(caseId, { from, to })).toMatchObject({ ok: true });
    const offers = [{ post: 'policy', organisationId: 'county-bureau' }];
    expect(await open(mine.caseId)).toMatchObject([{ status: 'claimed', ownerId: both.personId, offers }]);
    expect(await open(theirs.caseId)).toMatchObject([{ status: 'ready', ownerId: undefined, offers }]);
    expect(await open(free.caseId)).toMatchObject([{ status: 'ready', offers }]);
    expect(await rowsOf('outbox', theirs.caseId)).toMatchObject([{ notice: 'task-reoffered', recipient_person: reviewer.personId }]);
    expect(await complete(free.caseId, free.tasks[0], reviewer)).toMatchObject({ ok: false, code: 'not-permitted' });
    expect(await complete(mine.caseId, mine.tasks[0], await again(both))).toMatchObject({ ok: true });
  });

  it('keeps people apart by the new version: whoever did a step that must be kept apart loses the next one', async () => {
    const from = await deploy(together('apart'));
    const { caseId, tasks } = await county.start('apart');
    const both = await county.hire('reviewer-1', '双岗');
    await queryStore(county.store, {
      text: "INSERT INTO postings (person_id, post, organisation_id, valid_from) VALUES ($1, 'reviewer-2', 'county-bureau', '2020-01-01')",
      values: [both.personId],
    });
    const actor = await again(both);
    await complete(caseId, tasks[0], actor);
    const [vote] = await open(caseId);
    await county.give(caseId, { kind: 'claim-task', actor, task: vote?.no ?? 0 });
    const to = await deploy(version('apart', { first: 'initialReview', clock: 'budget' }));
    expect(await migrate(caseId, { from, to, map: RENAMED })).toMatchObject({ ok: true });
    expect(await open(caseId)).toMatchObject([
      { status: 'ready', ownerId: undefined, excluded: expect.arrayContaining([actor.personId]) as string[] },
    ]);
    expect(await complete(caseId, vote?.no, actor)).toMatchObject({ ok: false, code: 'separated' });
  });

  it('keeps who has signed a task from doing it in the new version', async () => {
    const from = await deploy(version('signed'));
    const { caseId, tasks } = await county.start('signed');
    const signer = await county.hire('reviewer-1');
    const [task = 0] = tasks;
    await county.give(caseId, { kind: 'claim-task', actor: reviewer, task });
    const asked = await county.give(caseId, {
      kind: 'add-signers',
      actor: reviewer,
      task,
      signers: [signer],
      order: 'before',
      reason: '看',
    });
    assert(asked.ok);
    await county.give(caseId, { kind: 'complete-task', actor: signer, task: asked.opened[0] ?? 0, data: { decision: 'agree' } });
    const to = await deploy(version('signed', { first: 'initialReview', clock: 'budget' }));
    expect(await migrate(caseId, { from, to, map: RENAMED })).toMatchObject({ ok: true });
    await county.give(caseId, { kind: 'release-task', actor: reviewer, task });
    expect(await complete(caseId, task, signer)).toMatchObject({ ok: false, code: 'separated' });
  });

  it('lets whoever did a step that has another name now take it back', async () => {
    const from = await deploy(version('regretted'));
    const { caseId, tasks } = await county.start('regretted');
    const [task = 0] = tasks;
    await complete(caseId, task, reviewer);
    const to = await deploy(version('regretted', { first: 'initialReview', clock: 'budget' }));
    expect(await migrate(caseId, { from, to, map: RENAMED })).toMatchObject({ ok: true });
    expect(await county.give(caseId, { kind: 'take-back-task', actor: reviewer, task, reason: '填错' })).toMatchObject({ ok: true });
    expect(await open(caseId)).toMatchObject([{ element: 'initialReview', ownerId: reviewer.personId }]);
  });

  it('goes back where nothing has happened that the old version does not know', async () => {
    const from = await deploy(version('back'));
    const extra = `<bpmn:userTask id="extra" huiban:post="reviewer-1"/>`;
    const still = await county.start('back');
    const gone = await county.start('back');
    const to = await deploy(processWithExtra('back', extra));
    const back: MigrationMap = { nodes: { extra: null } };
    const since = 2;
    for (const { caseId } of [still, gone]) expect(await migrate(caseId, { from, to })).toMatchObject({ ok: true, seq: since });
    await complete(gone.caseId, gone.tasks[0], reviewer);
    expect(await migrate(gone.caseId, { from: to, to: from, map: back, since })).toMatchObject({
      obstacle: { code: 'new-step-taken', element: 'extra' },
    });
    expect(await migrate(still.caseId, { from: to, to: from, map: back, since })).toMatchObject({ ok: true });
    expect(await listAudit(county.store, still.caseId, { after: 2, limit: 9 })).toMatchObject([{ kind: 'case-migrated-back' }]);
    await complete(still.caseId, still.tasks[0], reviewer);
    expect(await open(still.caseId)).toMatchObject([{ element: 'vote' }]);
  });

  it('keeps an incident at its element’s new name', async () => {
    const from = await deploy(version('stuck'));
    const { caseId } = await county.start('stuck');
    const text = `INSERT INTO incidents (case_id, no, element, code, opened_at) VALUES ($1, 1, 'firstReview', 'evaluation-failed', $2)`;
    await queryStore(county.store, { text, values: [caseId, MONDAY] });
    const to = await deploy(version('stuck', { first: 'initialReview', clock: 'budget' }));
    await migrate(caseId, { from, to, map: RENAMED });
    expect(await rowsOf('incidents', caseId)).toMatchObject([{ element: 'initialReview' }]);
  });
});

/** Without separation between the reviews. */
function together(processId: string): ProcessFiles {
  const files = version(processId);
  const xml = files.files['process.bpmn']?.replace('huiban:separateFrom="firstReview"', '') ?? '';
  return { ...files, files: { ...files.files, 'process.bpmn': xml } };
}

/** A step more between the reviews. */
function processWithExtra(processId: string, extra: string): ProcessFiles {
  const files = version(processId, { more: `${extra}${flow('extra', 'vote')}` });
  const xml = files.files['process.bpmn']?.replace(flow('firstReview', 'vote'), flow('firstReview', 'extra')) ?? '';
  return { ...files, files: { ...files.files, 'process.bpmn': xml } };
}
