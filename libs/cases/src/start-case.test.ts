import { type Actor } from '#access';
import { type OrganisationId } from '#contract';
import { type StartCase } from './command';
import { BUREAU, commandId, createTestCounty, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from './testing/test-county';

const NOWHERE = 'nowhere' as OrganisationId;
const WITH_FORM = processOf(
  'with-form',
  `<bpmn:startEvent id="start" huiban:form="application"/><bpmn:userTask id="review" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>
   ${flow('start', 'review')}${flow('review', 'end')}`,
  { 'forms/application.json': REVIEW_FORM },
);

describe('startCase', () => {
  let county: TestCounty;
  let clerk: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    clerk = await county.hire('intake-clerk');
    await county.deploy(WITH_FORM);
  });
  afterAll(() => county.drop());

  const request = (given: Partial<StartCase> = {}): StartCase => ({
    id: commandId(),
    processId: 'with-form',
    region: '999901',
    organisationId: BUREAU,
    actor: clerk,
    applicant: { id: clerk.personId, name: clerk.name },
    data: { decision: 'pass' },
    ...given,
  });

  it('gives two tries at the same instant one case', async () => {
    const twice = request();
    const [one, other] = await Promise.all([county.cases.startCase(twice, MONDAY), county.cases.startCase(twice, MONDAY)]);
    expect(one.ok && other.ok && one.caseId === other.caseId && one.repeated !== other.repeated).toBe(true);
  });

  it.each([{ organisationId: NOWHERE }, { townshipId: NOWHERE }])('starts no case that would lie with %j', async (place) => {
    expect(await county.cases.startCase(request(place), MONDAY)).toMatchObject({ ok: false, code: 'unknown-organisation' });
  });

  it('gives a repeated request its case, though the form is another one by now', async () => {
    const given = request();
    const first = await county.cases.startCase(given, MONDAY);
    await county.deploy({
      ...WITH_FORM,
      files: { ...WITH_FORM.files, 'forms/application.json': REVIEW_FORM.replace('["decision"]', '["decision", "opinion"]') },
    });
    expect(await county.cases.startCase(given, MONDAY)).toEqual({ ...first, repeated: true });
    expect(await county.cases.startCase(request(), MONDAY)).toMatchObject({ ok: false, code: 'form-invalid' });
  });
});
