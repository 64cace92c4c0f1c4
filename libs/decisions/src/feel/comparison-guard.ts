import { FeelFunction } from 'feelin';
import { longestIteration } from './expression-limits';
import { kindOf, type Kind } from './kind-of';

/** Names of the guards inside a strict text; no process file uses such names. */
export const guardNames = {
  left: '__left',
  middle: '__middle',
  right: '__right',
  equalRight: '__equal',
  condition: '__condition',
  from: '__from',
  to: '__to',
} as const;

/** The guards of one compiled expression, and what they found since `reset`. */
export interface Guard {
  readonly functions: Readonly<Record<string, FeelFunction>>;
  readonly findProblem: () => string | undefined;
  readonly reset: () => void;
}

const ordered: ReadonlySet<Kind> = new Set(['number', 'string', 'date', 'time', 'date and time', 'duration', 'null']);

/** FEEL takes a list of one item for the item. */
function unwrap(value: unknown): unknown {
  return Array.isArray(value) && value.length < 2 ? unwrap(value[0]) : value;
}

function aKind(kind: Kind): string {
  return kind === 'null' ? 'null' : `a ${kind}`;
}

/** Null may be compared with anything: that is how a file asks whether something is there. */
function mismatch(left: Kind, right: Kind, order: boolean): boolean {
  if (order && !(ordered.has(left) && ordered.has(right))) return true;
  return left !== right && left !== 'null' && right !== 'null';
}

/** Guards for the places of one strict text; a problem names the place's source and the kinds met there, never a value. */
export function createGuard(places: readonly string[]): Guard {
  const lefts: unknown[] = [];
  let problem: string | undefined;
  const report = (place: number, sentence: string): void => {
    problem ??= `"${places[place] ?? ''}" ${sentence}`;
  };
  const compare = (left: unknown, right: unknown, place: number, order: boolean): void => {
    const [a, b] = [kindOf(unwrap(left)), kindOf(unwrap(right))];
    if (mismatch(a, b, order)) report(place, `compares ${aKind(a)} with ${aKind(b)}`);
  };
  const define = (run: (value: unknown, place: number) => unknown): FeelFunction => new FeelFunction(run, ['value', 'place']);
  const push = (value: unknown): unknown => {
    lefts.push(value);
    return value;
  };
  const compareLast = (order: boolean) => (value: unknown, place: number) => {
    compare(lefts.pop(), value, place, order);
    return value;
  };
  const limit = (to: unknown, place: number): unknown => {
    const from = lefts.pop();
    if (typeof from === 'number' && typeof to === 'number' && Number.isInteger(to - from) && Math.abs(to - from) <= longestIteration)
      return to;
    report(place, `must run between whole numbers at most ${String(longestIteration)} apart`);
    return from;
  };
  return {
    functions: {
      [guardNames.left]: define(push),
      [guardNames.middle]: define((value, place) => {
        compare(lefts.at(-1), value, place, true);
        return value;
      }),
      [guardNames.right]: define(compareLast(true)),
      [guardNames.equalRight]: define(compareLast(false)),
      [guardNames.condition]: define((value, place) => {
        if (typeof value !== 'boolean') report(place, `has a condition that is ${aKind(kindOf(value))}, neither true nor false`);
        return value;
      }),
      [guardNames.from]: define(push),
      [guardNames.to]: define(limit),
    },
    findProblem: () => problem,
    reset: () => {
      lefts.length = 0;
      problem = undefined;
    },
  };
}
