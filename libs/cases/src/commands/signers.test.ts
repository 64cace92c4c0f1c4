import { type Actor } from '#access';
import { listAudit, listTasksOfCase, queryStore, verifyAudit } from '#store';
import { createTestCounty, daysLater, type TestCounty } from '../testing/test-county';
import { type AtWork, beginWork, openedBy, PASS, twoSteps } from '../testing/two-steps';

describe('signers', () => {
  let county: TestCounty;
  let [owner, colleague, leader, third]: Actor[] = [];
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(twoSteps('plain'));
    [owner, colleague, leader, third] = [
      await county.hire('reviewer-1'),
      await county.hire('reviewer-1'),
      await county.hire('deputy-director'),
      await county.hire('reviewer-1'),
    ];
  });
  afterAll(() => county.drop());

  const person = (actor: Actor | undefined): Actor => {
    if (actor === undefined) throw new RangeError('nobody hired');
    return actor;
  };
  const claimed = async (): Promise<AtWork> => {
    const work = await beginWork(county, 'plain');
    await work.give({ kind: 'claim-task', actor: person(owner) });
    return work;
  };
  const ask = (work: AtWork, order: 'before' | 'after', ...signers: (Actor | undefined)[]) =>
    work.give({ kind: 'add-signers', actor: person(owner), order, signers: signers.map(person), reason: '请把关' });
  const sign = (work: AtWork, signer: Actor | undefined, task: number, decision = 'agree') =>
    work.give({ kind: 'complete-task', actor: person(signer), data: { decision, opinion: '看过' } }, { task });
  const complete = (work: AtWork, task = work.task, by = owner) =>
    work.give({ kind: 'complete-task', actor: person(by), data: PASS }, { task });
  const tasksOf = async ({ caseId }: AtWork) =>
    (await listTasksOfCase(county.store, caseId)).map(({ kind, element, status, awaits }) =>
      [kind, element, status, awaits].join(' ').trim(),
    );

  it('asked before hold the task back until the last has answered, whatever they say', async () => {
    const work = await claimed();
    const [one = 0, other = 0] = openedBy(await ask(work, 'before', colleague, leader));
    expect(await complete(work)).toMatchObject({ code: 'task-waits' });
    expect(await sign(work, colleague, one, 'refuse')).toMatchObject({ ok: true, closed: [one] });
    expect(await complete(work)).toMatchObject({ code: 'task-waits' });
    expect(await sign(work, leader, other)).toMatchObject({ ok: true });
    expect(await complete(work)).toMatchObject({ ok: true });
    expect(await tasksOf(work)).toEqual([
      'step first completed',
      'signature first completed',
      'signature first completed',
      'step second ready',
    ]);
    expect(await verifyAudit(county.store, work.caseId)).toMatchObject({ ok: true });
  });

  it('have tasks of their own, due when the task is that they sign', async () => {
    const work = await claimed();
    const [no] = openedBy(await ask(work, 'before', colleague));
    const tasks = await listTasksOfCase(county.store, work.caseId);
    const [parent, child] = [tasks.find((task) => task.no === work.task), tasks.find((task) => task.no === no)];
    expect(child).toMatchObject({
      ownerId: person(colleague).personId,
      parentNo: work.task,
      givenBy: person(owner).personId,
      dueAt: parent?.dueAt,
    });
    const { rows } = await queryStore(county.store, {
      text: `SELECT notice FROM outbox WHERE case_id = $1 AND recipient_person = $2`,
      values: [work.caseId, person(colleague).personId],
    });
    expect(rows).toEqual([{ notice: 'signature-asked' }]);
  });

  it('asked after let the case go on with what the owner handed in when all agree', async () => {
    const work = await claimed();
    expect(openedBy(await ask(work, 'after', colleague, leader))).toEqual([]);
    const [one = 0, other = 0] = openedBy(await complete(work));
    expect(await tasksOf(work)).toEqual(['step first claimed countersignatures', 'signature first claimed', 'signature first claimed']);
    await sign(work, colleague, one);
    expect(await sign(work, leader, other)).toMatchObject({ ok: true });
    expect((await tasksOf(work)).at(0)).toBe('step first completed');
    const [first] = await listTasksOfCase(county.store, work.caseId);
    expect(first).toMatchObject({ ownerId: person(owner).personId });
    const entries = await listAudit(county.store, work.caseId, { after: 0, limit: 100 });
    const handedIn = entries.find(({ kind }) => kind === 'task-handed-in');
    expect(handedIn).toMatchObject({ actor: person(owner).personId, detail: { data: PASS } });
    expect(entries.at(-1)).toMatchObject({ kind: 'task-completed', actor: person(owner).personId, detail: { handedIn: handedIn?.seq } });
  });

  it('asked after give it back to the owner with the first refusal, and sign anew what is handed in next', async () => {
    const work = await claimed();
    await ask(work, 'after', colleague, leader);
    const [one = 0, other = 0] = openedBy(await complete(work));
    expect(await sign(work, colleague, one, 'refuse')).toMatchObject({ ok: true, closed: [one, other] });
    expect(await sign(work, leader, other)).toEqual({ ok: false, code: 'task-closed' });
    expect(await tasksOf(work)).toEqual(['step first claimed', 'signature first completed', 'signature first cancelled']);
    const again = openedBy(await complete(work));
    expect(again).toHaveLength(2);
  });

  it('are freed when the owner takes the question back, who then goes on alone', async () => {
    const work = await claimed();
    const [one = 0] = openedBy(await ask(work, 'before', colleague));
    expect(await work.give({ kind: 'withdraw-signers', actor: person(colleague) })).toMatchObject({ code: 'not-yours' });
    expect(await work.give({ kind: 'withdraw-signers', actor: person(owner) })).toMatchObject({ ok: true, closed: [one] });
    expect(await sign(work, colleague, one)).toEqual({ ok: false, code: 'task-closed' });
    await ask(work, 'after', colleague);
    await complete(work);
    expect(await work.give({ kind: 'withdraw-signers', actor: person(leader) })).toMatchObject({ ok: true });
    expect((await tasksOf(work)).at(0)).toBe('step first claimed');
    expect(await complete(work)).toMatchObject({ ok: true });
    expect((await tasksOf(work)).at(0)).toBe('step first completed');
  });

  it('cannot decide the same step, nor do a step that is kept apart from it', async () => {
    const work = await claimed();
    const [one = 0] = openedBy(await ask(work, 'before', colleague));
    await sign(work, colleague, one);
    const assign = { kind: 'assign-task', actor: person(leader), assignee: person(colleague) } as const;
    expect(await work.give(assign)).toMatchObject({ code: 'assignee-separated' });
    await work.give({ kind: 'release-task', actor: person(owner) });
    expect(await work.give({ kind: 'claim-task', actor: person(colleague) })).toMatchObject({ code: 'separated' });
    const [second = 0] = openedBy(await complete(work, work.task, third));
    expect(await complete(work, second, colleague)).toMatchObject({ code: 'separated' });
    expect(await complete(work, second, owner)).toMatchObject({ ok: true });
  });

  it('are not the applicant, the owner or who did a step that is kept apart', async () => {
    const work = await claimed();
    expect(await ask(work, 'before', work.applicant)).toMatchObject({ code: 'assignee-separated' });
    expect(await ask(work, 'before', owner)).toMatchObject({ code: 'already-claimed' });
    const [second = 0] = openedBy(await complete(work));
    await work.give({ kind: 'claim-task', actor: person(third) }, { task: second });
    const asked = { kind: 'add-signers', actor: person(third), order: 'before', reason: 'x' } as const;
    expect(await work.give({ ...asked, signers: [person(owner)] }, { task: second })).toMatchObject({ code: 'assignee-separated' });
  });

  it('need not sign when the case ends', async () => {
    const work = await claimed();
    const [one = 0] = openedBy(await ask(work, 'before', colleague));
    await county.give(work.caseId, { kind: 'withdraw', actor: work.applicant }, daysLater(1));
    expect(await tasksOf(work)).toEqual(['step first cancelled', 'signature first cancelled']);
    expect(await sign(work, colleague, one)).toEqual({ ok: false, code: 'task-closed' });
  });

  it('are asked to nothing that the case could not go on with', async () => {
    const work = await claimed();
    await ask(work, 'after', colleague);
    const wrong = { kind: 'complete-task', actor: person(owner), data: { decision: 'maybe' } } as const;
    expect(await work.give(wrong)).toMatchObject({ code: 'form-invalid' });
    expect(await tasksOf(work)).toEqual(['step first claimed']);
  });
});
