import fc from 'fast-check';
import { type ProcessGraph } from '#bpmn';
import {
  type Arrow,
  elementId,
  endEvent,
  exclusive,
  graphOf,
  inclusive,
  parallel,
  type Sketch,
  startEvent,
  subProcess,
  userTask,
} from './graph-builder';
import { type Part } from './reference-model';

type Shape =
  | { readonly kind: 'task' }
  | { readonly kind: 'sequence'; readonly parts: readonly Shape[] }
  | { readonly kind: 'all'; readonly parts: readonly Shape[] }
  | { readonly kind: 'some'; readonly parts: readonly Shape[]; readonly chosen: readonly boolean[] }
  | { readonly kind: 'sub' | 'loop'; readonly body: Shape };

const shape: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => {
  const parts = fc.array(tie('shape'), { minLength: 1, maxLength: 3 });
  return {
    shape: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constant({ kind: 'task' as const }),
      fc.record({ kind: fc.constant('sequence' as const), parts }),
      fc.record({ kind: fc.constant('all' as const), parts }),
      fc.record({ kind: fc.constant('some' as const), parts, chosen: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('sub' as const), body: tie('shape') }),
      fc.record({ kind: fc.constant('loop' as const), body: tie('shape') }),
    ),
  };
}).shape;

/** A part of a few levels whose ids are all different. */
export const part: fc.Arbitrary<Part> = shape.map((drawn) => {
  let count = 0;
  const name = (one: Shape, inLoop: boolean): Part => {
    count += 1;
    const id = `${one.kind}${count}`;
    if (one.kind === 'task') return { kind: 'task', id };
    if ('body' in one) return { kind: one.kind, id, body: name(one.body, one.kind === 'loop' || inLoop) };
    const parts = one.parts.map((inner) => name(inner, inLoop));
    if (one.kind !== 'some') return { kind: one.kind, id, parts };
    // In a loop an inclusive join waits for what is open beside it, which may come round again: the model does not.
    return inLoop ? { kind: 'all', id, parts } : { kind: 'some', id, parts, chosen: one.chosen };
  };
  return name(drawn, false);
});

interface Drawing {
  readonly sketches: Sketch[];
  readonly arrows: (Arrow | string)[];
}

/** Where a part is entered and left. */
type Ends = readonly [entry: string, exit: string];

/** The process that a part describes, from `start` to `end`. */
export function processOfPart(root: Part): ProcessGraph {
  const drawing: Drawing = { sketches: [startEvent('start'), endEvent('end')], arrows: [] };
  const [entry, exit] = draw(drawing, root);
  return graphOf(drawing.sketches, [...drawing.arrows, `start > ${entry}`, `${exit} > end`]);
}

function draw(drawing: Drawing, one: Part): Ends {
  switch (one.kind) {
    case 'task':
      drawing.sketches.push(userTask(one.id));
      return [one.id, one.id];
    case 'sequence':
      return drawSequence(drawing, one.parts);
    case 'all':
    case 'some':
      return drawBranches(drawing, one);
    case 'sub':
      return drawSub(drawing, one.id, one.body);
    case 'loop':
      return drawLoop(drawing, one.id, one.body);
  }
}

function drawSequence(drawing: Drawing, parts: readonly Part[]): Ends {
  const ends = parts.map((inner) => draw(drawing, inner));
  ends.slice(1).forEach(([entry], index) => drawing.arrows.push(`${ends[index]?.[1] ?? ''} > ${entry}`));
  return [ends[0]?.[0] ?? '', ends.at(-1)?.[1] ?? ''];
}

function drawBranches(drawing: Drawing, one: Extract<Part, { kind: 'all' | 'some' }>): Ends {
  const [fork, join] = [`fork-${one.id}`, `join-${one.id}`];
  const ends = one.parts.map((inner) => draw(drawing, inner));
  const [last = ''] = ends.at(-1) ?? [];
  if (one.kind === 'all') drawing.sketches.push(parallel(fork), parallel(join));
  else drawing.sketches.push(inclusive(fork, { defaultFlow: elementId(`${fork}>${last}`) }), inclusive(join));
  ends.forEach(([entry, exit], index) => {
    const condition = one.kind === 'some' && entry !== last ? { condition: String(one.chosen[index] ?? false) } : {};
    drawing.arrows.push({ path: `${fork} > ${entry}`, ...condition }, `${exit} > ${join}`);
  });
  return [fork, join];
}

function drawSub(drawing: Drawing, id: string, body: Part): Ends {
  const [entry, exit] = draw(drawing, body);
  drawing.sketches.push(subProcess(id, `in-${id}`), startEvent(`in-${id}`), endEvent(`out-${id}`));
  drawing.arrows.push(`in-${id} > ${entry}`, `${exit} > out-${id}`);
  return [id, id];
}

function drawLoop(drawing: Drawing, id: string, body: Part): Ends {
  const [merge, asked, done] = [`merge-${id}`, `asked-${id}`, `done-${id}`];
  const [entry, exit] = draw(drawing, body);
  drawing.sketches.push(exclusive(merge), userTask(id), exclusive(asked, { defaultFlow: elementId(`${asked}>${done}`) }), exclusive(done));
  drawing.arrows.push(`${merge} > ${entry}`, `${exit} > ${id} > ${asked}`, {
    path: `${asked} > ${merge}`,
    condition: `${id}.again = true`,
  });
  drawing.arrows.push(`${asked} > ${done}`);
  return [merge, done];
}
