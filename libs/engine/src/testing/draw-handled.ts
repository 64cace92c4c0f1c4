import { boundary, endEvent, eventSubProcess, exclusive, onMessage, startEvent, subProcess } from './graph-builder';
import { type Handled, type Block } from './random-block';
import { type Drawing, type Drawn, nextId } from './random-drawing';

type Draw = (drawing: Drawing, part: Block) => Drawn;

const ESCALATION = { kind: 'escalation', code: 'late' } as const;
const ERROR = { kind: 'error', code: 'failed' } as const;

/** A sub-process with its handler: at an event on its border, or in an event sub-process inside. */
export function drawHandled(drawing: Drawing, part: Handled, draw: Draw): Drawn {
  switch (part.kind) {
    case 'throwing':
      return drawThrowing(drawing, part, draw);
    case 'transaction':
      return drawTransaction(drawing, part, draw);
    case 'aside':
      return drawAside(drawing, part, draw);
  }
}

function drawThrowing(drawing: Drawing, { body, handler, interrupting }: Handled, draw: Draw): Drawn {
  const thrown = interrupting ? ERROR : ESCALATION;
  const [sub, caught] = [drawSub(drawing, draw(drawing, body), { throws: thrown }), nextId(drawing, 'caught')];
  drawing.sketches.push(boundary(caught, sub, { trigger: thrown, interrupting }));
  return joinHandler(drawing, { sub, event: caught, interrupting }, draw(drawing, handler));
}

function drawTransaction(drawing: Drawing, { body, handler, interrupting }: Handled, draw: Draw): Drawn {
  const ending = interrupting ? { throws: { kind: 'cancel' } as const } : {};
  const sub = drawSub(drawing, draw(drawing, body), ending, { isTransaction: true });
  const cancelled = nextId(drawing, 'cancelled');
  drawing.sketches.push(boundary(cancelled, sub, { trigger: { kind: 'cancel' } }));
  return joinHandler(drawing, { sub, event: cancelled, interrupting: true }, draw(drawing, handler));
}

function drawAside(drawing: Drawing, { body, handler, interrupting }: Handled, draw: Draw): Drawn {
  const sub = drawSub(drawing, draw(drawing, body));
  const [aside, asked, answered] = [nextId(drawing, 'aside'), nextId(drawing, 'asked'), nextId(drawing, 'answered')];
  const { entry, exit } = draw(drawing, handler);
  const start = startEvent(asked, { trigger: onMessage('inquiry'), interrupting });
  drawing.sketches.push(eventSubProcess(aside, [asked], sub), start, endEvent(answered));
  drawing.arrows.push(`${asked} > ${entry}`, `${exit} > ${answered}`);
  return { entry: sub, exit: sub };
}

function drawSub(
  drawing: Drawing,
  { entry, exit }: Drawn,
  ending: Parameters<typeof endEvent>[1] = {},
  more: Parameters<typeof subProcess>[2] = {},
): string {
  const [id, start, end] = [nextId(drawing, 'sub'), nextId(drawing, 'in'), nextId(drawing, 'out')];
  drawing.sketches.push(subProcess(id, start, more), startEvent(start), endEvent(end, ending));
  drawing.arrows.push(`${start} > ${entry}`, `${exit} > ${end}`);
  return id;
}

interface Joined {
  readonly sub: string;
  readonly event: string;
  readonly interrupting: boolean;
}

/** An interrupting handler comes back to the main way; any other has an end of its own. */
function joinHandler(drawing: Drawing, { sub, event, interrupting }: Joined, { entry, exit }: Drawn): Drawn {
  const [merge, aside] = [nextId(drawing, 'merge'), nextId(drawing, 'ended')];
  drawing.sketches.push(exclusive(merge), endEvent(aside));
  drawing.arrows.push(`${sub} > ${merge}`, `${event} > ${entry}`, `${exit} > ${interrupting ? merge : aside}`);
  return { entry: sub, exit: merge };
}
