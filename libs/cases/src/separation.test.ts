import assert from 'node:assert/strict';
import { type CaseId } from '#contract';
import { commandId, createTestCounty, MONDAY, type TestCounty } from './testing/test-county';
import { PASS, twoSteps } from './testing/two-steps';

describe('separation of duties', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(twoSteps('plain'));
  });
  afterAll(() => county.drop());

  it('keeps the agent, who may hold a post, from deciding what they applied for', async () => {
    const [agent, applicant] = [await county.hire('reviewer-1'), await county.hire('policy')];
    const started = await county.cases.startCase(
      {
        id: commandId(),
        processId: 'plain',
        region: '999901',
        organisationId: 'county-bureau',
        actor: agent,
        applicant: { id: applicant.personId, name: applicant.name },
        agent: { id: agent.personId, name: agent.name },
        data: {},
      },
      MONDAY,
    );
    assert(started.ok);
    const complete = { kind: 'complete-task', actor: agent, task: started.opened[0] ?? 0, data: PASS } as const;
    expect(await county.give(started.caseId as CaseId, complete)).toMatchObject({ code: 'separated' });
  });
});
