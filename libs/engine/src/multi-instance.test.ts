import { type MultiInstance } from '#bpmn';
import { step } from './step';
import { CaseRun } from './testing/case-run';
import { fakeContext } from './testing/fake-context';
import {
  boundary,
  elementId,
  endEvent,
  exclusive,
  feel,
  formula,
  graphOf,
  literal,
  manualTask,
  receiveTask,
  ruleTask,
  scriptTask,
  sendTask,
  serviceTask,
  type Sketch,
  startEvent,
  subProcess,
  userTask,
} from './testing/graph-builder';

const each = (more: Partial<MultiInstance> = {}): { multiInstance: MultiInstance } => ({
  multiInstance: { sequential: false, collection: formula('experts'), elementVariable: 'expert', ...more },
});
const experts = ['p1', 'p2', 'p3'];
const around = (work: Sketch, ...inside: Sketch[]) =>
  graphOf([startEvent('start'), work, userTask('next'), ...inside], ['start > work > next', 'inner > a']);
const open = (run: CaseRun) => run.open().map(({ element }) => element);
const refused = (work: Sketch, data = {}) => new CaseRun(around(work)).try({ kind: 'start', at: elementId('start'), data });

describe('parallel multi-instance', () => {
  it('opens all instances at once, each seeing its own item and number', () => {
    const work = userTask('work', { ...each(), assignee: formula('expert'), due: { count: formula('loopCounter'), unit: 'working-day' } });
    const run = new CaseRun(around(work)).start({ experts });
    expect(run.of('task-opened').map(({ assignee, due }) => [assignee, due?.count])).toEqual([
      ['p1', 1],
      ['p2', 2],
      ['p3', 3],
    ]);
  });

  it('is done when all instances are, in whatever order', () => {
    const run = new CaseRun(around(userTask('work', each()))).start({ experts });
    const [first, second, third] = run.of('task-opened').map(({ task }) => task);
    for (const task of [third, first, second]) run.send({ kind: 'task-completed', task: task ?? 0, data: {} });
    expect(open(run)).toEqual(['next']);
  });

  it('collects outputs in the order in which the instances end, and keeps all else of an instance to itself', () => {
    const work = userTask('work', each({ outputCollection: 'opinions', outputElement: formula('work.opinion') }));
    const run = new CaseRun(around(work)).start({ experts });
    const [first, second, third] = run.of('task-opened').map(({ task }) => task);
    for (const task of [third, first, second]) run.send({ kind: 'task-completed', task: task ?? 0, data: { opinion: task ?? 0 } });
    expect(run.variables()).toEqual({ experts, opinions: [third, first, second] });
  });

  it('may collect a literal, or nothing where no output element is named', () => {
    const collecting = (more: Partial<MultiInstance>) =>
      new CaseRun(around(scriptTask('work', each({ outputCollection: 'all', ...more })))).start({ experts }).variables()['all'];
    expect(collecting({ outputElement: literal('x') })).toEqual(['x', 'x', 'x']);
    expect(collecting({})).toEqual([]);
  });

  it('collects afresh when a loop comes by again in the same step', () => {
    const work = scriptTask('work', each({ outputCollection: 'all', outputElement: formula('expert') }));
    const graph = graphOf(
      [
        startEvent('start'),
        exclusive('merge'),
        work,
        scriptTask('rounds', { script: feel('rounds + 1') }),
        exclusive('gate'),
        userTask('next'),
      ],
      [
        'start > merge > work > rounds > gate',
        { path: 'gate > next', condition: 'rounds >= 2' },
        { path: 'gate > merge', condition: 'true' },
      ],
    );
    expect(new CaseRun(graph).start({ experts, rounds: 0 }).variables()).toEqual({ experts, rounds: 2, all: experts });
  });

  it('passes at once where the collection is empty, leaving an empty output collection', () => {
    const work = userTask('work', each({ outputCollection: 'opinions', outputElement: formula('work') }));
    const run = new CaseRun(around(work)).start({ experts: [] });
    expect(open(run)).toEqual(['next']);
    expect(run.variables()).toEqual({ experts: [], opinions: [] });
  });

  it('cancels the rest when its completion condition is true', () => {
    const run = new CaseRun(around(userTask('work', each({ completionCondition: feel('nrOfCompletedInstances >= 2') })))).start({
      experts,
    });
    run.completeTask('work').completeTask('work');
    expect(run.of('task-closed').map(({ how }) => how)).toEqual(['completed', 'completed', 'cancelled']);
    expect(open(run)).toEqual(['next']);
  });

  it.each([
    ['nrOfInstances = 3', 1],
    ['nrOfActiveInstances = 1', 2],
    ['count(opinions) = 2', 2],
    ['work.opinion = 7', 1],
    ['loopCounter = 3', 3],
  ])('lets its completion condition see "%s"', (condition, completed) => {
    const marker = { outputCollection: 'opinions', outputElement: formula('work.opinion'), completionCondition: feel(condition) };
    const run = new CaseRun(around(userTask('work', each(marker)))).start({ experts });
    for (let done = 0; done < completed; done += 1) run.completeTask('work', { opinion: 7 });
    expect(open(run)).toEqual(['next']);
  });

  it('begins all instances of a parallel one before the first one is done, and of a sequential one only those needed', () => {
    const begun = (sequential: boolean) => {
      const work = sendTask('work', each({ sequential, completionCondition: feel('nrOfCompletedInstances = 2') }));
      const run = new CaseRun(around(work)).start({ experts });
      return run.of('notice').map(({ variables }) => variables['expert']);
    };
    expect(begun(false)).toEqual(['p1', 'p2', 'p3']);
    expect(begun(true)).toEqual(['p1', 'p2']);
  });

  it('takes a number instead of a list', () => {
    const work = userTask('work', { multiInstance: { sequential: false, cardinality: feel('2') } });
    expect(open(new CaseRun(around(work)).start())).toEqual(['work', 'work']);
  });

  it.each<[string, Sketch]>([
    ['service tasks', serviceTask('work', each())],
    ['receive tasks', receiveTask('work', each({}))],
  ])('works for %s', (_name, work) => {
    const run = new CaseRun(around(work)).start({ experts });
    expect(open(run)).toEqual(['work', 'work', 'work']);
    for (const { kind } of run.open()) if (kind === 'job') run.completeJob('work');
    for (const { kind } of run.open()) if (kind === 'subscription') run.receive('work');
    expect(open(run)).toEqual(['next']);
  });

  it('works for script and business rule tasks, which never wait', () => {
    const script = scriptTask('work', each({ outputCollection: 'all', outputElement: formula('work'), elementVariable: 'n' }));
    expect(new CaseRun(around(script)).start({ experts: [1, 2] }).variables()['all']).toEqual([1, 1]);
    const rule = ruleTask('work', each({ outputCollection: 'all', outputElement: formula('work'), elementVariable: 'points' }));
    expect(new CaseRun(around(rule)).start({ experts: [1, 2] }).variables()['all']).toEqual([2, 4]);
  });

  it('works for a sub-process, whose inner results stay in their instance', () => {
    const marker = { outputCollection: 'all', outputElement: formula('a.opinion') };
    const run = new CaseRun(around(subProcess('work', 'inner', each(marker)), startEvent('inner'), userTask('a'))).start({ experts });
    for (const opinion of [1, 2, 3]) run.completeTask('a', { opinion });
    expect(run.variables()).toEqual({ experts, all: [1, 2, 3] });
    expect(open(run)).toEqual(['next']);
  });

  it('may lie in another one', () => {
    const inner = userTask(
      'a',
      each({ collection: formula('expert'), elementVariable: 'step', outputCollection: 'steps', outputElement: formula('step') }),
    );
    const outer = subProcess('work', 'inner', each({ outputCollection: 'all', outputElement: formula('steps') }));
    const run = new CaseRun(around(outer, startEvent('inner'), inner)).start({ experts: [[1, 2], [], [3]] });
    for (let done = 0; done < 3; done += 1) run.completeTask('a');
    expect(run.variables()['all']).toEqual([[], [1, 2], [3]]);
  });
});

describe.each([true, false])('multi-instance, sequential: %s', (sequential) => {
  const marker = { multiInstance: { sequential, cardinality: feel('3'), outputCollection: 'all', outputElement: formula('loopCounter') } };
  const complete = (run: CaseRun) => {
    const waiting = run.open().find(({ element }) => element === 'work');
    if (waiting?.kind === 'task') run.completeTask('work');
    else if (waiting?.kind === 'job') run.completeJob('work');
    else if (waiting !== undefined) run.receive('work');
    return waiting !== undefined;
  };

  it.each<[string, Sketch, number]>([
    ['user task', userTask('work', marker), 3],
    ['service task', serviceTask('work', marker), 3],
    ['receive task', receiveTask('work', marker), 3],
    ['send task', sendTask('work', marker), 0],
    ['script task', scriptTask('work', marker), 0],
    ['business rule task', ruleTask('work', marker), 0],
    ['manual task', manualTask('work', marker), 0],
    ['sub-process', subProcess('work', 'inner', marker), 0],
    ['transaction', subProcess('work', 'inner', { ...marker, isTransaction: true }), 0],
  ])('of a %s is done when all three are, and collects from each', (_name, work, waits) => {
    const run = new CaseRun(around(work, startEvent('inner'), manualTask('a'))).start();
    let completed = 0;
    while (complete(run)) completed += 1;
    expect(completed).toBe(waits);
    expect(run.variables()['all']).toEqual([1, 2, 3]);
    expect(open(run)).toEqual(['next']);
  });
});

describe('sequential multi-instance', () => {
  it('opens one instance after another', () => {
    const work = userTask('work', { ...each({ sequential: true }), assignee: formula('expert') });
    const run = new CaseRun(around(work)).start({ experts });
    for (const expert of experts) {
      expect(open(run)).toEqual(['work']);
      expect(run.last.find(({ kind }) => kind === 'task-opened')).toMatchObject({ assignee: expert });
      run.completeTask('work');
    }
    expect(open(run)).toEqual(['next']);
  });

  it('stops where its completion condition is true', () => {
    const marker = each({ sequential: true, completionCondition: feel('nrOfCompletedInstances = 1') });
    expect(open(new CaseRun(around(userTask('work', marker))).start({ experts }).completeTask('work'))).toEqual(['next']);
  });

  it('counts where it has no list', () => {
    const work = userTask('work', {
      multiInstance: { sequential: true, cardinality: feel('2') },
      due: { count: formula('loopCounter'), unit: 'working-day' },
    });
    const run = new CaseRun(around(work)).start().completeTask('work').completeTask('work');
    expect(run.of('task-opened').map(({ due }) => due?.count)).toEqual([1, 2, undefined]);
  });

  it('passes at once where there is nothing to do', () => {
    expect(open(new CaseRun(around(userTask('work', each({ sequential: true })))).start({ experts: [] }))).toEqual(['next']);
  });

  it('runs thousands of instances that never wait without taking them for a loop', () => {
    const work = scriptTask('work', { multiInstance: { sequential: true, cardinality: feel('12000') } });
    const result = step(around(work), undefined, { kind: 'start', at: elementId('start'), data: {} }, fakeContext());
    expect(result).toMatchObject({ ok: true, state: { tokens: [{ at: 'next' }] } });
  });
});

describe('multi-instance refusals', () => {
  it('refuses more instances than the limit', () => {
    const work = userTask('work', { multiInstance: { sequential: false, cardinality: feel('100001') } });
    expect(refused(work)).toMatchObject({ code: 'too-many-instances', element: 'work', line: 1 });
  });

  it('refuses a collection that is no list, a number that is no count, a condition that is not true or false', () => {
    expect(refused(userTask('work', each()), { experts: 'p1' })).toMatchObject({
      code: 'wrong-type',
      reason: 'collection: expected a list, found a text',
    });
    expect(refused(userTask('work', { multiInstance: { sequential: false, cardinality: feel('1.5') } }))?.code).toBe('wrong-type');
    expect(refused(scriptTask('work', each({ completionCondition: feel('expert') })), { experts })?.code).toBe('wrong-type');
  });

  it('begins with no outputs, whatever one that was interrupted in the same step had collected', () => {
    const collecting = each({ outputCollection: 'all', outputElement: formula('expert') });
    const failed = { kind: 'error', code: 'failed' } as const;
    const quiet = ['one', 'two', 'three'];
    const graph = graphOf(
      [
        ...[startEvent('start'), subProcess('first', 'in', collecting), boundary('caught', 'first', { trigger: failed })],
        ...[
          startEvent('in'),
          exclusive('which', { defaultFlow: elementId('which>out') }),
          endEvent('out'),
          endEvent('bad', { throws: failed }),
        ],
        ...[...quiet.map((id) => scriptTask(id)), userTask('second', collecting)],
      ],
      [
        'start > first',
        'in > which',
        'which > out',
        { path: 'which > one > two > three > bad', condition: 'expert = 2' },
        'caught > second',
      ],
    );
    const run = new CaseRun(graph)
      .start({ experts: [1, 2] })
      .completeTask('second')
      .completeTask('second');
    expect(run.variables()['all']).toEqual([1, 2]);
  });

  it('refuses a list of more than a million items', () => {
    const many = Array.from({ length: 1_000_001 }, () => 0);
    const start = { kind: 'start', at: elementId('start'), data: { experts: many } } as const;
    expect(step(around(userTask('work', each())), undefined, start, fakeContext())).toMatchObject({
      problem: { code: 'too-many-instances', element: 'work' },
    });
  });

  it('throws where a marker says neither how many nor of what, which a deploy check refuses', () => {
    const run = new CaseRun(around(userTask('work', { multiInstance: { sequential: false } })), fakeContext());
    expect(() => run.start()).toThrow(expect.objectContaining({ code: 'unfit-element' }));
  });
});
