import assert from 'node:assert/strict';
import { type Actor } from '#access';
import { BUREAU, commandId, createTestCounty, MONDAY, type TestCounty } from './testing/test-county';
import { beginWork, openedBy, PASS, twoSteps } from './testing/two-steps';

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
        organisationId: BUREAU,
        actor: agent,
        applicant: { id: applicant.personId, name: applicant.name },
        agent: { id: agent.personId, name: agent.name },
        data: {},
      },
      MONDAY,
    );
    assert(started.ok);
    const complete = { kind: 'complete-task', actor: agent, task: started.opened[0] ?? 0, data: PASS } as const;
    expect(await county.give(started.caseId, complete)).toMatchObject({ code: 'separated' });
  });

  it('counts for whom a task was sent back as having acted, as it does for whom one was done', async () => {
    const [first, owner, delegate] = [await county.hire('reviewer-1'), await county.hire('reviewer-1'), await county.hire('reviewer-1')];
    const work = await beginWork(county, 'plain');
    const [second = 0] = openedBy(await work.give({ kind: 'complete-task', actor: first, data: PASS }));
    await work.give({ kind: 'claim-task', actor: owner }, { task: second });
    await work.give({ kind: 'delegate-task', actor: owner, assignee: delegate, reason: '出差' }, { task: second });
    const back = { kind: 'send-back-task', actor: delegate, to: 'first', secondPass: 'walk-again', reason: '重审' } as const;
    const [again = 0] = openedBy(await work.give(back, { task: second }));
    await work.give({ kind: 'release-task', actor: first }, { task: again });
    for (const actor of [owner, delegate])
      expect(await work.give({ kind: 'complete-task', actor, data: PASS }, { task: again })).toMatchObject({ code: 'separated' });
  });

  it('lets a deputy go on with what signers have refused of theirs, as before', async () => {
    const [owner, mate, signer] = [await county.hire('reviewer-1'), await county.hire('reviewer-1'), await county.hire('reviewer-1')];
    const deputy: Actor = { ...mate, actsFor: [{ personId: owner.personId, name: owner.name, postings: owner.postings, processes: [] }] };
    const work = await beginWork(county, 'plain');
    await work.give({ kind: 'claim-task', actor: owner });
    await work.give({ kind: 'add-signers', actor: owner, signers: [signer], order: 'after', reason: '请把关' });
    const complete = { kind: 'complete-task', actor: deputy, data: PASS } as const;
    const [signature = 0] = openedBy(await work.give(complete));
    await work.give({ kind: 'complete-task', actor: signer, data: { decision: 'refuse' } }, { task: signature });
    expect(await work.give({ kind: 'return-task', actor: owner })).toMatchObject({ code: 'not-permitted' });
    expect(await work.give(complete)).toMatchObject({ ok: true });
  });
});
