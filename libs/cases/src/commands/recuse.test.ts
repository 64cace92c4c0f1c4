import { type Actor } from '#access';
import { listTasksOfCase, queryStore, verifyAudit } from '#store';
import { createTestCounty, type TestCounty } from '../testing/test-county';
import { type AtWork, beginWork, openedBy, PASS, twoSteps } from '../testing/two-steps';

describe('keeping out of a case', () => {
  let county: TestCounty;
  let owner: Actor;
  let colleague: Actor;
  let other: Actor;
  let head: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(twoSteps('plain'));
    [owner, colleague, other] = [await county.hire('reviewer-1'), await county.hire('reviewer-1'), await county.hire('reviewer-1')];
    head = await county.hire('director');
  });
  afterAll(() => county.drop());

  const claimed = async (): Promise<AtWork> => {
    const work = await beginWork(county, 'plain');
    await work.give({ kind: 'claim-task', actor: owner });
    return work;
  };
  const ask = (work: AtWork, order: 'before' | 'after', ...signers: readonly Actor[]) =>
    work.give({ kind: 'add-signers', actor: owner, order, signers, reason: '请把关' });
  const complete = (work: AtWork, actor = owner, task = work.task) => work.give({ kind: 'complete-task', actor, data: PASS }, { task });
  const sign = (work: AtWork, actor: Actor, task = 0) => work.give({ kind: 'complete-task', actor, data: { decision: 'agree' } }, { task });
  const recuse = ({ caseId }: AtWork, actor: Actor) =>
    county.give(caseId, { kind: 'recuse', actor, person: actor.personId, reason: '近亲属' });
  const tasksOf = async ({ caseId }: AtWork) =>
    (await listTasksOfCase(county.store, caseId)).map(({ kind, element, status, awaits }) =>
      [kind, element, status, awaits].join(' ').trim(),
    );

  it('undoes what the person handed in and others have not signed yet', async () => {
    const work = await claimed();
    await ask(work, 'after', colleague);
    const [signature] = openedBy(await complete(work));
    expect(await recuse(work, owner)).toMatchObject({ ok: true, closed: [signature] });
    expect(await tasksOf(work)).toEqual(['step first ready', 'signature first cancelled']);
    expect(await sign(work, colleague, signature)).toMatchObject({ code: 'task-closed' });
    expect(await complete(work, other)).toMatchObject({ ok: true });
  });

  it('ends what the person asked of the applicant', async () => {
    const work = await claimed();
    const items = [{ kind: 'document', name: '病历', problem: '缺', request: '请补' }] as const;
    await work.give({ kind: 'ask-supplement', actor: owner, items });
    expect(await recuse(work, owner)).toMatchObject({ ok: true });
    expect(await tasksOf(work)).toEqual(['step first ready', 'supplement first cancelled']);
  });

  it('lets the owner go on without a signer who keeps out, asked before or after', async () => {
    const before = await claimed();
    const [signature] = openedBy(await ask(before, 'before', colleague));
    expect(await recuse(before, colleague)).toMatchObject({ ok: true, closed: [signature] });
    expect(await tasksOf(before)).toEqual(['step first claimed', 'signature first cancelled']);
    const after = await claimed();
    await ask(after, 'after', colleague);
    await recuse(after, colleague);
    expect(openedBy(await complete(after))).toHaveLength(1);
    expect((await tasksOf(after)).at(0)).toBe('step first completed');
  });

  it('gives back what waits for the signature of who keeps out: nobody else was asked to agree', async () => {
    const work = await claimed();
    await ask(work, 'after', colleague, other);
    const [first, second] = openedBy(await complete(work));
    expect(await recuse(work, colleague)).toMatchObject({ ok: true, closed: expect.arrayContaining([first, second]) as number[] });
    expect((await tasksOf(work)).at(0)).toBe('step first claimed');
    expect(openedBy(await complete(work))).toHaveLength(1);
  });

  it('is lifted by no exception, neither a later nor an earlier one', async () => {
    const work = await beginWork(county, 'plain');
    const [second = 0] = openedBy(await complete(work, owner));
    const except = (person: Actor) =>
      work.give({ kind: 'except-person', actor: head, person: person.personId, reason: '仅一人', basis: '规程' }, { task: second });
    await recuse(work, colleague);
    expect(await except(colleague)).toMatchObject({ code: 'not-permitted' });
    expect(await except(owner)).toMatchObject({ ok: true });
    await recuse(work, owner);
    expect(await complete(work, owner, second)).toMatchObject({ code: 'separated' });
  });

  it.each([
    ['nobody any more', `recused = '{}'`],
    ['another agent', 'agent_id = gen_random_uuid()'],
    ['another version', `definition_hash = '\\x01'`],
  ])('is proved by the audit trail, against whose word the row of the case tells of %s', async (_what, altered) => {
    const work = await claimed();
    await recuse(work, owner);
    expect(await verifyAudit(county.store, work.caseId)).toMatchObject({ ok: true });
    await queryStore(county.store, { text: `UPDATE cases SET ${altered} WHERE id = $1`, values: [work.caseId] });
    expect(await verifyAudit(county.store, work.caseId)).toMatchObject({ code: 'case-altered' });
  });
});
