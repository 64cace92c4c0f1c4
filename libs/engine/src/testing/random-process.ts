import fc from 'fast-check';
import { type ClockDefinition, type MultiInstance, type ProcessGraph } from '#bpmn';
import {
  after,
  boundary,
  callActivity,
  catchEvent,
  elementId,
  endEvent,
  eventBased,
  exclusive,
  feel,
  graphOf,
  inclusive,
  literal,
  onMessage,
  onTimer,
  parallel,
  receiveTask,
  scriptTask,
  sendTask,
  serviceTask,
  type Arrow,
  type Sketch,
  startEvent,
  subProcess,
  userTask,
} from './graph-builder';

/** What a task does; `pausing` is a user task that pauses the clock, `publicity` a receive task with a notice. */
const TASKS = ['user', 'pausing', 'service', 'receive', 'publicity', 'timer', 'script', 'send', 'call'] as const;

/** A well-structured part of a process: one way in, one way out. */
export type Block =
  | { readonly kind: 'task'; readonly does: (typeof TASKS)[number]; readonly instances?: Instances }
  | { readonly kind: 'sequence' | 'all'; readonly parts: readonly Block[] }
  | { readonly kind: 'some'; readonly parts: readonly Block[]; readonly chosen: readonly boolean[] }
  | { readonly kind: 'first'; readonly parts: readonly Block[] }
  | { readonly kind: 'one'; readonly parts: readonly Block[]; readonly chosen: number }
  | { readonly kind: 'sub'; readonly body: Block; readonly instances?: Instances }
  | { readonly kind: 'guarded'; readonly body: Block; readonly handler: Block; readonly guard: Guard };

interface Instances {
  readonly count: number;
  readonly sequential: boolean;
  readonly enough: number;
}
interface Guard {
  readonly interrupting: boolean;
  readonly by: 'timer' | 'message' | 'cycle' | 'endless';
  readonly terminates: boolean;
}

// Few instances, and a completion condition that is met early, late or never.
const instances: fc.Arbitrary<Instances | undefined> = fc.option(
  fc.record({ count: fc.nat({ max: 3 }), sequential: fc.boolean(), enough: fc.constantFrom(1, 2, 9) }),
  { nil: undefined, freq: 1 },
);
const guard: fc.Arbitrary<Guard> = fc.record({
  interrupting: fc.boolean(),
  by: fc.constantFrom('timer', 'message', 'cycle', 'endless'),
  terminates: fc.boolean(),
});

/** Blocks of a few levels. */
export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; activity: Block; task: Block }>((tie) => {
  const parts = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  return {
    task: fc.record({ kind: fc.constant('task' as const), does: fc.constantFrom(...TASKS), instances }),
    activity: fc.oneof(tie('task'), fc.record({ kind: fc.constant('sub' as const), body: tie('block'), instances })),
    block: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('task'),
      fc.record({ kind: fc.constant('sequence' as const), parts }),
      fc.record({ kind: fc.constant('all' as const), parts }),
      fc.record({ kind: fc.constant('one' as const), parts, chosen: fc.nat({ max: 3 }) }),
      fc.record({ kind: fc.constant('some' as const), parts, chosen: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('first' as const), parts }),
      fc.record({ kind: fc.constant('sub' as const), body: tie('block'), instances }),
      fc.record({ kind: fc.constant('guarded' as const), body: tie('activity'), handler: tie('block'), guard }),
    ),
  };
}).block;

interface Drawing {
  readonly sketches: Sketch[];
  readonly arrows: (Arrow | string)[];
  count: number;
}
interface Drawn {
  readonly entry: string;
  readonly exit: string;
}

const CLOCKS: Readonly<Record<string, ClockDefinition>> = { limit: { id: 'limit', days: literal('20'), unit: 'working-day', line: 1 } };

/** The process that a block describes, from `start` to `end`. */
export function processOf(root: Block): ProcessGraph {
  const drawing: Drawing = { sketches: [startEvent('start'), endEvent('end')], arrows: [], count: 0 };
  const { entry, exit } = draw(drawing, root);
  return graphOf(drawing.sketches, [...drawing.arrows, `start > ${entry}`, `${exit} > end`], CLOCKS);
}

/** Whether nothing in the block can take a branch back, so that every branch that begins also arrives. */
export function isCalm(root: Block): boolean {
  if (root.kind === 'guarded') return !root.guard.interrupting && !root.guard.terminates && isCalm(root.body) && isCalm(root.handler);
  if ('instances' in root && root.instances !== undefined && root.instances.enough < 9) return false;
  if ('parts' in root) return root.parts.every(isCalm);
  return !('body' in root) || isCalm(root.body);
}

function draw(drawing: Drawing, part: Block): Drawn {
  switch (part.kind) {
    case 'sequence':
      return drawSequence(drawing, part.parts);
    case 'all':
      return drawBranches(drawing, { sketch: parallel, parts: part.parts });
    case 'one':
      return drawBranches(drawing, { sketch: exclusive, parts: part.parts, isChosen: (index) => index === part.chosen });
    case 'some':
      return drawBranches(drawing, { sketch: inclusive, parts: part.parts, isChosen: (index) => part.chosen[index] ?? false });
    case 'first':
      return drawRace(drawing, part.parts);
    case 'sub':
      return drawSub(drawing, part.body, part.instances);
    case 'guarded':
      return drawGuarded(drawing, part);
    case 'task':
      return drawTask(drawing, part.does, part.instances);
  }
}

function drawSequence(drawing: Drawing, parts: readonly Block[]): Drawn {
  const drawn = parts.map((part) => draw(drawing, part));
  drawn.slice(1).forEach(({ entry }, index) => drawing.arrows.push(`${drawn[index]?.exit ?? ''} > ${entry}`));
  return { entry: drawn[0]?.entry ?? '', exit: drawn.at(-1)?.exit ?? '' };
}

function drawBranches(
  drawing: Drawing,
  branches: {
    readonly sketch: typeof parallel | typeof exclusive | typeof inclusive;
    readonly parts: readonly Block[];
    readonly isChosen?: (index: number) => boolean;
  },
): Drawn {
  const { sketch, parts, isChosen } = branches;
  const [fork, join] = [nextId(drawing, 'fork'), nextId(drawing, 'join')];
  const drawn = parts.map((part) => draw(drawing, part));
  const last = drawn.at(-1)?.entry ?? '';
  const options = isChosen === undefined ? {} : { defaultFlow: elementId(`${fork}>${last}`) };
  drawing.sketches.push(sketch(fork, options), sketch(join));
  drawn.forEach(({ entry, exit }, index) => {
    const condition = isChosen !== undefined && entry !== last ? String(isChosen(index)) : undefined;
    drawing.arrows.push(condition === undefined ? `${fork} > ${entry}` : { path: `${fork} > ${entry}`, condition });
    drawing.arrows.push(`${exit} > ${join}`);
  });
  return { entry: fork, exit: join };
}

/** An event-based gateway with an event before each part. */
function drawRace(drawing: Drawing, parts: readonly Block[]): Drawn {
  const [gateway, merge] = [nextId(drawing, 'race'), nextId(drawing, 'merge')];
  drawing.sketches.push(eventBased(gateway), exclusive(merge));
  parts.forEach((part, index) => {
    const [event, { entry, exit }] = [nextId(drawing, 'event'), draw(drawing, part)];
    drawing.sketches.push(catchEvent(event, index % 2 === 0 ? after('P1D') : onMessage('answer')));
    drawing.arrows.push(`${gateway} > ${event} > ${entry}`, `${exit} > ${merge}`);
  });
  return { entry: gateway, exit: merge };
}

function drawSub(drawing: Drawing, body: Block, instances?: Instances): Drawn {
  const [id, start, end] = [nextId(drawing, 'sub'), nextId(drawing, 'in'), nextId(drawing, 'out')];
  const { entry, exit } = draw(drawing, body);
  drawing.sketches.push(subProcess(id, start, markerOf(instances)), startEvent(start), endEvent(end));
  drawing.arrows.push(`${start} > ${entry}`, `${exit} > ${end}`);
  return { entry: id, exit: id };
}

const TRIGGERS = {
  timer: after('P1D'),
  message: onMessage('objection'),
  cycle: onTimer({ kind: 'cycle', value: literal('R2/PT10M') }),
  endless: onTimer({ kind: 'cycle', value: literal('R/PT10M') }),
};

/** An interrupting handler comes back to the main way; any other has an end of its own. */
function drawGuarded(drawing: Drawing, { body, handler, guard }: Extract<Block, { kind: 'guarded' }>): Drawn {
  const [id, merge, aside] = [nextId(drawing, 'guard'), nextId(drawing, 'merge'), nextId(drawing, 'aside')];
  const activity = draw(drawing, body);
  const way = draw(drawing, handler);
  drawing.sketches.push(
    boundary(id, activity.entry, { trigger: TRIGGERS[guard.by], interrupting: guard.interrupting, result: 'objection' }),
    exclusive(merge),
    endEvent(aside, { terminate: guard.terminates }),
  );
  drawing.arrows.push(`${activity.exit} > ${merge}`, `${id} > ${way.entry}`, `${way.exit} > ${guard.interrupting ? merge : aside}`);
  return { entry: activity.entry, exit: merge };
}

function drawTask(drawing: Drawing, does: (typeof TASKS)[number], instances?: Instances): Drawn {
  const id = nextId(drawing, does);
  drawing.sketches.push(taskOf(does, id, markerOf(instances)));
  return { entry: id, exit: id };
}

function taskOf(does: (typeof TASKS)[number], id: string, marker: { readonly multiInstance?: MultiInstance }): Sketch {
  switch (does) {
    case 'user':
      return userTask(id, marker);
    case 'pausing':
      return userTask(id, { ...marker, clocks: [{ clock: 'limit', verb: 'pause' }] });
    case 'service':
      return serviceTask(id, { ...marker, result: id });
    case 'receive':
      return receiveTask(id, { ...marker, result: id });
    case 'publicity':
      return receiveTask(id, { ...marker, publicity: 'list' });
    case 'timer':
      // An event carries no marker and no boundary event: a task stands in where one is asked for.
      return marker.multiInstance === undefined ? catchOrTask(id) : userTask(id, marker);
    case 'script':
      return scriptTask(id, marker);
    case 'send':
      return sendTask(id, marker);
    case 'call':
      return callActivity(id, marker);
  }
}

function catchOrTask(id: string): Sketch {
  return (wiring) => (wiring.boundaryEvents.length > 0 ? userTask(id)(wiring) : catchEvent(id, after('P7D'))(wiring));
}

function markerOf(instances?: Instances): { readonly multiInstance?: MultiInstance } {
  if (instances === undefined) return {};
  const { count, sequential, enough } = instances;
  const completionCondition = feel(`nrOfCompletedInstances >= ${enough}`);
  return {
    multiInstance: {
      sequential,
      cardinality: feel(String(count)),
      completionCondition,
      outputCollection: 'all',
      outputElement: literal('x'),
    },
  };
}

function nextId(drawing: Drawing, kind: string): string {
  drawing.count += 1;
  return `${kind}${drawing.count}`;
}
