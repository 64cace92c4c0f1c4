import { type Actor } from '#access';
import { queryStore } from '#store';
import { createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

const REVIEW = `<bpmn:startEvent id="start"/><bpmn:userTask id="review" name="初审" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>
   ${flow('start', 'review')}${flow('review', 'end')}`;
const HOURS = [{ name: 'urgeHours', value: 48, unit: 'hour', region: '*', effectiveFrom: '2020-01-01', source: 'test' }];

describe('urge-task', () => {
  let county: TestCounty;
  let reviewer: Actor;
  let supervisor: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    [reviewer, supervisor] = [await county.hire('reviewer-1'), await county.hire('supervisor')];
    await county.deploy(processOf('plain', REVIEW));
    await county.deploy(processOf('patient', REVIEW, { 'parameters.json': JSON.stringify(HOURS) }));
  });
  afterAll(() => county.drop());

  const begin = async (process = 'plain') => {
    const { caseId, tasks, applicant } = await county.start(process);
    const task = tasks[0] ?? 0;
    const urge = (actor: Actor, now?: Date) => county.give(caseId, { kind: 'urge-task', actor, task }, now);
    const claim = () => county.give(caseId, { kind: 'claim-task', actor: reviewer, task });
    const text = `SELECT recipient_person, recipient_organisation, recipient_post, channel FROM outbox WHERE case_id = $1 ORDER BY id`;
    const told = async () => (await queryStore<Record<string, unknown>>(county.store, { text, values: [caseId] })).rows;
    return { caseId, applicant, urge, claim, told };
  };

  it('tells the holders of the post while nobody has the task, and then its owner', async () => {
    const { urge, claim, told, applicant } = await begin();
    expect(await urge(applicant)).toMatchObject({ ok: true, closed: [] });
    await claim();
    expect(await urge(supervisor, daysLater(1))).toMatchObject({ ok: true });
    expect(await told()).toEqual([
      { recipient_person: null, recipient_organisation: 'county-bureau', recipient_post: 'reviewer-1', channel: 'in-app' },
      { recipient_person: reviewer.personId, recipient_organisation: null, recipient_post: null, channel: 'in-app' },
    ]);
  });

  it('tells nobody again within a day, whoever has it by then', async () => {
    const { urge, claim, told, applicant } = await begin();
    await urge(applicant);
    await claim();
    expect(await urge(supervisor, new Date(daysLater(1).getTime() - 1))).toEqual({ ok: false, code: 'urged-lately' });
    expect(await told()).toHaveLength(1);
  });

  it('takes the interval from the parameters of the process', async () => {
    const { urge } = await begin('patient');
    await urge(supervisor);
    expect(await urge(supervisor, daysLater(1))).toEqual({ ok: false, code: 'urged-lately' });
    expect(await urge(supervisor, daysLater(2))).toMatchObject({ ok: true });
  });

  it('is not for who has the task', async () => {
    const { urge, claim } = await begin();
    await claim();
    expect(await urge(reviewer, MONDAY)).toEqual({ ok: false, code: 'not-permitted' });
  });
});
