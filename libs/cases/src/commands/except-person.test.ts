import { type Actor } from '#access';
import { listAudit, listTasksOfCase } from '#store';
import { createTestCounty, type TestCounty } from '../testing/test-county';
import { type AtWork, beginWork, openedBy, PASS, twoSteps } from '../testing/two-steps';

describe('an exception to separation of duties', () => {
  let county: TestCounty;
  let only: Actor;
  let head: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(twoSteps('plain'));
    [only, head] = [await county.hire('reviewer-1'), await county.hire('director')];
  });
  afterAll(() => county.drop());

  const secondStep = async (): Promise<AtWork & { readonly second: number }> => {
    const work = await beginWork(county, 'plain');
    const outcome = await work.give({ kind: 'complete-task', actor: only, data: PASS });
    return { ...work, second: openedBy(outcome)[0] ?? 0 };
  };
  const except = (work: AtWork & { readonly second: number }, actor: Actor, person: Actor, task = work.second) =>
    work.give({ kind: 'except-person', actor, person: person.personId, reason: '全局仅一人在岗', basis: '《经办规程》第12条' }, { task });

  it('lets one person do one task, and says so in the audit, with the task and with what was done', async () => {
    const work = await secondStep();
    const complete = { kind: 'complete-task', actor: only, data: PASS } as const;
    expect(await work.give(complete, { task: work.second })).toMatchObject({ code: 'separated' });
    expect(await except(work, head, only)).toMatchObject({ ok: true });
    const [, task] = await listTasksOfCase(county.store, work.caseId);
    expect(task).toMatchObject({ excepted: [only.personId], excluded: [work.applicant.personId] });
    expect(await work.give(complete, { task: work.second })).toMatchObject({ ok: true, caseClosed: true });
    const entries = await listAudit(county.store, work.caseId, { after: 0, limit: 50 });
    expect(entries.at(-2)).toMatchObject({
      kind: 'separation-excepted',
      actor: head.personId,
      detail: { person: only.personId, reason: '全局仅一人在岗', basis: '《经办规程》第12条' },
    });
    expect(entries.at(-1)).toMatchObject({ kind: 'task-completed', detail: { excepted: true } });
  });

  it('is never recorded by whom it lets, nor by who may not', async () => {
    const work = await secondStep();
    const both = await county.hire('reviewer-1');
    expect(await except(work, both, only)).toMatchObject({ code: 'not-permitted' });
    expect(await except(work, head, head)).toMatchObject({ code: 'not-permitted' });
  });

  it('is never for the applicant', async () => {
    const work = await secondStep();
    expect(await except(work, head, work.applicant)).toMatchObject({ code: 'not-permitted' });
  });

  it('is for somebody who is kept apart, and for an open task', async () => {
    const work = await secondStep();
    expect(await except(work, head, await county.hire('reviewer-1'))).toMatchObject({ code: 'nothing-to-except' });
    expect(await except(work, head, only, work.task)).toMatchObject({ code: 'task-closed' });
  });
});
