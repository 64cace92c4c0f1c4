import { FeelFunction } from 'feelin';
import { longestIteration } from './expression-limits';
import { aKind, mismatch, unwrap } from './comparable';
import { FeelProblem } from './feel-problem';
import { kindOf } from './kind-of';
import { matchesTest, truthOfTest } from './matches-test';

/** Names of the guards inside a strict text; no process file uses such names. */
export const guardNames = {
  left: '__left',
  middle: '__middle',
  right: '__right',
  equalRight: '__equal',
  condition: '__condition',
  from: '__from',
  to: '__to',
  matches: '__matches',
  truth: '__truth',
} as const;

/** Name under which a cell of a decision table sees its input, which FEEL writes `?`. */
export const inputName = '__input';

/** The guards of one compiled expression; `reset` forgets what an evaluation left behind that did not come to its end. */
export interface Guard {
  readonly functions: Readonly<Record<string, FeelFunction>>;
  readonly reset: () => void;
}

/** Guards for the places of one strict text; a problem names the place's source and the kinds met there, never a value. */
export function createGuard(places: readonly string[]): Guard {
  const lefts: unknown[] = [];
  const report = (place: number, sentence: string): never => {
    throw new FeelProblem(`"${(places[place] ?? '').replaceAll(inputName, '?')}" ${sentence}`);
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
    return report(place, `must run between whole numbers at most ${String(longestIteration)} apart`);
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
      [guardNames.matches]: new FeelFunction(matchesTest, ['input', 'test']),
      [guardNames.truth]: new FeelFunction(truthOfTest, ['test']),
    },
    reset: () => {
      lefts.length = 0;
    },
  };
}
