import { type Activity, type ClockDefinition, type Panel, type ProcessGraph } from '#bpmn';
import { drawHandled } from './draw-handled';
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
  formula,
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
  type Sketch,
  startEvent,
  subProcess,
  throwEvent,
  undoable,
  userTask,
} from './graph-builder';
import { type Block, type Handled, type Many } from './random-block';
import { type Drawing, type Drawn, nextId } from './random-drawing';

type TaskBlock = Extract<Block, { kind: 'task' }>;
type Marker = Pick<Activity, 'multiInstance' | 'loop'>;

const CLOCKS: Readonly<Record<string, ClockDefinition>> = { limit: { id: 'limit', days: literal('20'), unit: 'working-day', line: 1 } };

/** The process that a block describes, from `start` to `end`. */
export function processOf(root: Block): ProcessGraph {
  const drawing: Drawing = { sketches: [startEvent('start'), endEvent('end')], arrows: [], count: 0 };
  const { entry, exit } = draw(drawing, root);
  return graphOf(drawing.sketches, [...drawing.arrows, `start > ${entry}`, `${exit} > end`], CLOCKS);
}

function draw(drawing: Drawing, part: Block): Drawn {
  return 'interrupting' in part ? drawHandled(drawing, part, draw) : drawOwn(drawing, part);
}

function drawOwn(drawing: Drawing, part: Exclude<Block, Handled>): Drawn {
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
      return drawSub(drawing, part.body, part.many);
    case 'guarded':
      return drawGuarded(drawing, part);
    case 'task':
      return drawTask(drawing, part);
    case 'undo':
      return drawUndo(drawing);
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

function drawSub(drawing: Drawing, body: Block, many: Many): Drawn {
  const [id, start, end] = [nextId(drawing, 'sub'), nextId(drawing, 'in'), nextId(drawing, 'out')];
  const { entry, exit } = draw(drawing, body);
  drawing.sketches.push(subProcess(id, start, markerOf(many)), startEvent(start), endEvent(end));
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

function drawTask(drawing: Drawing, { does, many, undone }: TaskBlock): Drawn {
  const id = nextId(drawing, does);
  const task = taskOf(does, id, markerOf(many));
  drawing.sketches.push(...(undone ? undoable(task, nextId(drawing, 'undoing'), userTask) : [task]));
  return { entry: id, exit: id };
}

function drawUndo(drawing: Drawing): Drawn {
  const id = nextId(drawing, 'undo');
  drawing.sketches.push(throwEvent(id, { throws: { kind: 'compensation' } }));
  return { entry: id, exit: id };
}

function taskOf(does: TaskBlock['does'], id: string, marker: Marker): Sketch {
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
      return Object.keys(marker).length === 0 ? catchOrTask(id) : userTask(id, marker);
    case 'script':
      return scriptTask(id, marker);
    case 'send':
      return sendTask(id, marker);
    case 'call':
      return callActivity(id, marker);
    case 'panel':
      return userTask(id, seats(id));
  }
}

/** Two seats, an alternate, and days to answer. */
function seats(id: string): Marker {
  const panel: Panel = {
    vote: feel('true'),
    rule: 'majority',
    quorum: literal('1'),
    alternates: formula('["c"]'),
    answerDays: { count: literal('3'), unit: 'working-day' },
    result: id,
  };
  return { multiInstance: { sequential: false, collection: formula('["a","b"]'), elementVariable: 'member', panel } };
}

function catchOrTask(id: string): Sketch {
  return (wiring) => (wiring.boundaryEvents.length > 0 ? userTask(id)(wiring) : catchEvent(id, after('P7D'))(wiring));
}

function markerOf({ instances, rounds }: Many): Marker {
  if (rounds !== undefined) return { loop: { ...rounds, condition: feel('true') } };
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
