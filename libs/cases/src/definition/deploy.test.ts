import { type CaseId } from '#contract';
import { listDueStartTimers, listVersions, queryStore } from '#store';
import { type DeployFinding, type ProcessFiles } from './definition';
import { createTestCounty, daysLater, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';

const task = (attributes: string): string =>
  `<bpmn:startEvent id="start"/><bpmn:userTask id="review" ${attributes}/><bpmn:endEvent id="end"/>${flow('start', 'review')}${flow('review', 'end')}`;
const GOOD = processOf('good', task('huiban:post="reviewer-1" huiban:form="review"'), { 'forms/review.json': REVIEW_FORM });
const DAILY = processOf(
  'daily',
  `<bpmn:startEvent id="every"><bpmn:timerEventDefinition><bpmn:timeCycle>R2/P1D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
   <bpmn:userTask id="review" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>${flow('every', 'review')}${flow('review', 'end')}`,
);

const renamed = (processId: string, name: string): ProcessFiles => processOf(processId, task(`name="${name}" huiban:post="reviewer-1"`));

describe('deploy', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
  });
  afterAll(() => county.drop());

  const deploy = (files: ProcessFiles) => county.cases.deploy(files, { region: '999901', now: MONDAY });
  const current = (processId: string, wall = MONDAY) => county.cases.findProcess(processId, { region: '999901', wall });
  const findingsOf = async (files: ProcessFiles): Promise<readonly DeployFinding[]> => {
    const deployed = await deploy(files);
    return deployed.ok ? [] : deployed.findings;
  };

  it('stores a folder once: the same files again change nothing, other files are the next version', async () => {
    const first = await deploy(GOOD);
    expect(first).toMatchObject({ ok: true, version: 1, created: true });
    expect(await deploy(GOOD)).toMatchObject({ ok: true, version: 1, created: false });
    const other = { ...GOOD, files: { ...GOOD.files, 'forms/review.json': REVIEW_FORM.replace('200', '300') } };
    expect(await deploy(other)).toMatchObject({ ok: true, version: 2, created: true });
    expect(await current('good')).toMatchObject({ version: 2 });
  });

  it('makes an older folder that is deployed again the version of new cases, with its number and its timers', async () => {
    const [older, newer] = [renamed('again', 'A'), renamed('again', 'B')];
    await deploy(older);
    await deploy(newer);
    expect(await deploy(older)).toMatchObject({ version: 1, created: false, changed: true });
    expect(await current('again')).toMatchObject({ version: 1 });
    await deploy({ ...DAILY, files: { ...DAILY.files, 'process.bpmn': DAILY.files['process.bpmn']?.replace('R2/P1D', 'R9/P1D') ?? '' } });
    expect(await deploy(DAILY)).toMatchObject({ ok: true, changed: true });
    expect(await listDueStartTimers(county.store, daysLater(1))).toMatchObject([{ cycle: 'R1/P1D' }]);
  });

  it('keeps who deployed a version, and lets it hold from the day that was given', async () => {
    const person = await county.hire('system-operator', '运维');
    await deploy(renamed('dated', 'A'));
    const given = { region: '999901', now: MONDAY, by: person.personId, validFrom: '2026-03-05' };
    expect(await county.cases.deploy(renamed('dated', 'B'), given)).toMatchObject({ version: 2, changed: true, validFrom: '2026-03-05' });
    expect(await current('dated', daysLater(2))).toMatchObject({ version: 1 });
    expect(await current('dated', daysLater(3))).toMatchObject({ version: 2 });
    expect(await listVersions(county.store, { processId: 'dated', region: '999901' })).toMatchObject([
      { version: 2, validFrom: '2026-03-05', deployedBy: { id: person.personId, name: '运维' }, openCases: 0 },
      { version: 1, validFrom: '2026-03-02', deployedBy: undefined },
    ]);
  });

  it.each([
    ['a day that has passed', GOOD, '2026-03-01'],
    ['no day', GOOD, 'tomorrow'],
    ['a day to come, where timers start cases', DAILY, '2026-03-05'],
  ])('refuses %s for a version to hold from', async (_what, files, validFrom) => {
    const deployed = await county.cases.deploy(files, { region: '999901', now: MONDAY, validFrom });
    expect(deployed).toMatchObject({ ok: false, findings: [{ rule: 'valid-from' }] });
  });

  it('lets cases of two versions stand open side by side, each by its own diagram', async () => {
    const form = { 'forms/review.json': REVIEW_FORM };
    const version = (post: string) => processOf('two', task(`huiban:post="${post}" huiban:form="review"`), form);
    await deploy(version('reviewer-1'));
    const old = await county.start('two');
    await deploy(version('reviewer-2'));
    const young = await county.start('two');
    const versions = await listVersions(county.store, { processId: 'two', region: '999901' });
    expect(versions.map(({ openCases }) => openCases)).toEqual([1, 1]);
    const actor = await county.hire('reviewer-1');
    const complete = (caseId: CaseId, no = 0) =>
      county.give(caseId, { kind: 'complete-task', actor, task: no, data: { decision: 'pass' } });
    expect(await complete(old.caseId, old.tasks[0])).toMatchObject({ ok: true, caseClosed: true });
    expect(await complete(young.caseId, young.tasks[0])).toMatchObject({ ok: false, code: 'not-permitted' });
  });

  it('does not take a new README for a new version', async () => {
    const deployed = await deploy(GOOD);
    const again = await deploy({ ...GOOD, files: { ...GOOD.files, 'README.md': 'new' } });
    expect(again.ok && deployed.ok && again.hash === deployed.hash).toBe(true);
  });

  const named = (xml: string): ProcessFiles => ({ processId: 'hostile', files: { ...GOOD.files, 'process.bpmn': xml } });
  const refused: readonly [string, ProcessFiles, string][] = [
    [
      'entities that grow a billionfold',
      named(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>`),
      'doctype',
    ],
    ['a file of 10 MB', named(`<x>${'x'.repeat(10 * 1024 * 1024)}</x>`), 'file-too-large'],
    ['elements nested 100,000 deep', named('<x>'.repeat(100_000)), 'broken-xml'],
    ['an element of 100,000 attributes', named(`<x ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(' ')}/>`), 'broken-xml'],
    [
      'a loop that never waits',
      processOf(
        'restless',
        `<bpmn:startEvent id="start"/><bpmn:exclusiveGateway id="again"/><bpmn:manualTask id="step"/><bpmn:exclusiveGateway id="done" default="done-again"/><bpmn:endEvent id="end"/>${flow('start', 'again')}${flow('again', 'step')}${flow('step', 'done')}${flow('done', 'again')}${flow('done', 'end', 'case.closed')}`,
      ),
      'loop-without-wait',
    ],
    [
      'a join behind a choice',
      processOf(
        'stuck',
        `<bpmn:startEvent id="start"/><bpmn:exclusiveGateway id="split" default="split-a"/><bpmn:manualTask id="a"/><bpmn:manualTask id="b"/><bpmn:parallelGateway id="join"/><bpmn:endEvent id="end"/>${flow('start', 'split')}${flow('split', 'a')}${flow('split', 'b', 'case.urgent')}${flow('a', 'join')}${flow('b', 'join')}${flow('join', 'end')}`,
      ),
      'join-never-completes',
    ],
    ['broken XML', { processId: 'broken', files: { 'process.bpmn': '<bpmn:definitions><oops' } }, 'broken-xml'],
    ['no diagram at all', { processId: 'empty', files: {} }, 'broken-xml'],
    ['an unknown form', processOf('formless', task('huiban:post="reviewer-1" huiban:form="review"')), 'unknown-form'],
    ['a post that nobody can hold', processOf('postless', task('huiban:post="emperor"')), 'unknown-post'],
    [
      'a form that nothing uses',
      processOf('unused', task('huiban:post="reviewer-1"'), { 'forms/review.json': REVIEW_FORM }),
      'unused-file',
    ],
    ['FEEL that does not parse', processOf('feel', task('huiban:post="reviewer-1" huiban:dueDays="=1 +"')), 'feel-syntax'],
    ['another process than the folder says', { ...GOOD, processId: 'better' }, 'process-id'],
    [
      'parameters without a source',
      { ...GOOD, files: { ...GOOD.files, 'parameters.json': '[{"name":"days","value":1}]' } },
      'unreadable-file',
    ],
    [
      'a notice to nobody knows whom',
      { ...GOOD, files: { ...GOOD.files, 'notices/x.json': '{"recipients":[{}],"channels":[],"title":"a","body":"b"}' } },
      'unreadable-file',
    ],
    ['a decision that is no DMN', { ...GOOD, files: { ...GOOD.files, 'decisions/x.dmn': '<definitions/>' } }, 'well-formed'],
  ];
  it.each(refused)('refuses %s and stores nothing', async (_what, files, rule) => {
    const findings = await findingsOf(files);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(findings.every(({ reason, hint }) => reason.zh !== '' && hint.zh !== '')).toBe(true);
    expect(await current(files.processId)).toEqual(files.processId === 'good' ? expect.anything() : undefined);
  });

  it('starts a case by each due timer start event, once whoever tries, until its cycle is over', async () => {
    expect(await deploy(DAILY)).toMatchObject({ ok: true });
    const count = async () => (await queryStore(county.store, { text: "SELECT FROM cases WHERE process_id = 'daily'" })).rowCount;
    await county.cases.startDueTimers(MONDAY);
    expect(await count()).toBe(0);
    await Promise.all([county.cases.startDueTimers(daysLater(1)), county.cases.startDueTimers(daysLater(1))]);
    expect(await count()).toBe(1);
    await county.cases.startDueTimers(daysLater(2));
    await county.cases.startDueTimers(daysLater(9));
    expect(await count()).toBe(2);
  });
});
