import fc from 'fast-check';
import { type Actor } from '#access';
import { type PersonId } from '#contract';
import { listAudit, listTasksOfCase, verifyAudit } from '#store';
import { createTestCounty, type TestCounty } from '../testing/test-county';
import { type AtWork, beginWork, PASS, twoSteps } from '../testing/two-steps';

const PEOPLE = 5;
const VERBS = [
  'claim',
  'complete',
  'complete',
  'complete',
  'release',
  'delegate',
  'transfer',
  'return',
  'assign',
  'reoffer',
  'before',
  'after',
  'withdraw-signers',
  'except',
] as const;

/** Something that somebody tries with one of the tasks, and with whom. */
const trial = fc.record({
  verb: fc.constantFrom(...VERBS),
  by: fc.nat(PEOPLE),
  with: fc.nat(PEOPLE - 1),
  task: fc.nat(5),
});
type Trial = typeof trial extends fc.Arbitrary<infer T> ? T : never;

type OnTask = Parameters<AtWork['give']>[0];

interface Signed {
  readonly element: string;
  readonly people: readonly string[];
}

describe('two steps that are kept apart', () => {
  let county: TestCounty;
  let people: readonly Actor[];
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(twoSteps('plain'));
    const hired: Actor[] = [];
    for (let index = 0; index < PEOPLE; index += 1) hired.push(await county.hire('reviewer-1'));
    const head = await county.hire('director');
    const [first, second] = hired;
    if (first === undefined || second === undefined) throw new RangeError('nobody hired');
    // The first is on leave, and the second acts for them.
    const lent = { name: first.name, postings: first.postings };
    people = [
      { ...first, deputies: [{ personId: second.personId, processes: [] }] },
      { ...second, actsFor: [{ personId: first.personId, processes: [], ...lent }] },
      ...hired.slice(2),
      head,
    ];
  });
  afterAll(() => county.drop());

  const someone = (index: number): Actor => {
    const actor = people[index];
    if (actor === undefined) throw new RangeError(`nobody ${String(index)}`);
    return actor;
  };

  const commandOf = ({ verb, by, with: other }: Trial, kind: string): OnTask => {
    const [actor, mate] = [someone(by), someone(other)];
    const reason = 'x';
    const signature = { decision: by % 2 === 0 ? 'agree' : 'refuse' };
    const commands: Readonly<Record<Trial['verb'], OnTask>> = {
      claim: { kind: 'claim-task', actor },
      release: { kind: 'release-task', actor },
      return: { kind: 'return-task', actor },
      reoffer: { kind: 'reoffer-task', actor },
      assign: { kind: 'assign-task', actor, assignee: mate },
      delegate: { kind: 'delegate-task', actor, assignee: mate, reason },
      transfer: { kind: 'transfer-task', actor, assignee: mate, reason },
      before: { kind: 'add-signers', actor, signers: [mate], order: 'before', reason },
      after: { kind: 'add-signers', actor, signers: [mate], order: 'after', reason },
      'withdraw-signers': { kind: 'withdraw-signers', actor },
      except: { kind: 'except-person', actor, person: mate.personId, reason, basis: 'y' },
      complete: { kind: 'complete-task', actor, data: kind === 'signature' ? signature : PASS },
    };
    return commands[verb];
  };

  it('are never both signed by one person, nor by two of whom one acts for the other, without a recorded exception', async () => {
    let finished = 0;
    const story = async (trials: readonly Trial[]): Promise<void> => {
      const work = await beginWork(county, 'plain');
      for (const each of trials) {
        const tasks = await listTasksOfCase(county.store, work.caseId);
        const open = tasks.filter(({ status }) => status === 'ready' || status === 'claimed');
        const target = open[each.task % Math.max(open.length, 1)] ?? tasks[0];
        const before = tasks.filter(({ closedAt }) => closedAt !== undefined);
        if (target !== undefined) await work.give(commandOf(each, target.kind), { task: target.no });
        const after = await listTasksOfCase(county.store, work.caseId);
        for (const closed of before) expect(after.find(({ no }) => no === closed.no)).toEqual(closed);
        for (const { status, ownerId } of after)
          expect(ownerId === undefined).toBe(status === 'ready' || (status === 'cancelled' && ownerId === undefined));
      }
      const entries = await listAudit(county.store, work.caseId, { after: 0, limit: 500 });
      const excepted = new Set(
        entries.filter(({ kind }) => kind === 'separation-excepted').map(({ detail }) => (detail as { person: string }).person),
      );
      const signed: readonly Signed[] = entries
        .filter(({ kind }) => ['task-completed', 'task-handed-in', 'task-signed'].includes(kind))
        .map(({ element = '', actor, detail }) => ({
          element,
          people: [actor, (detail as { delegator?: PersonId }).delegator].filter((id) => id !== undefined),
        }));
      const signersOf = (element: string) => new Set(signed.filter((each) => each.element === element).flatMap((each) => each.people));
      const [first, second] = [signersOf('first'), signersOf('second')];
      const pair = [someone(0).personId, someone(1).personId];
      const asOne = (person: string): readonly string[] => (pair.some((each) => each === person) ? pair : [person]);
      const both = [...second].filter((person) => asOne(person).some((each) => first.has(each)));
      expect(both.filter((person) => !asOne(person).some((each) => excepted.has(each)))).toEqual([]);
      if (second.size > 0) finished += 1;
      expect(await verifyAudit(county.store, work.caseId)).toMatchObject({ ok: true });
    };
    await fc.assert(fc.asyncProperty(fc.array(trial, { minLength: 10, maxLength: 40 }), story), { numRuns: 40, seed: 20261122 });
    expect(finished).toBeGreaterThan(3);
  });
});
