import { queryStore } from '#store';
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

describe('deploy', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
  });
  afterAll(() => county.drop());

  const deploy = (files: ProcessFiles) => county.cases.deploy(files, { region: '999901', now: MONDAY });
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
    expect(await county.cases.findProcess('good', '999901')).toMatchObject({ version: 2 });
  });

  it('does not take a new README for a new version', async () => {
    const deployed = await deploy(GOOD);
    const again = await deploy({ ...GOOD, files: { ...GOOD.files, 'README.md': 'new' } });
    expect(again.ok && deployed.ok && again.hash === deployed.hash).toBe(true);
  });

  const refused: readonly [string, ProcessFiles, string][] = [
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
    expect(findings.every(({ reason, hint }) => reason !== '' && hint !== '')).toBe(true);
    expect(await county.cases.findProcess(files.processId, '999901')).toEqual(files.processId === 'good' ? expect.anything() : undefined);
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
