import { type Arc } from './net';

/** Tokens by the number of the arc that they wait on: none, one, or two and more, which are not told apart. */
export type Marking = readonly number[];

const MANY = 2;

/** The marking with a token more. */
export const put = (marking: Marking, at: number): Marking =>
  marking.map((count, index) => (index === at ? Math.min(count + 1, MANY) : count));

/** The markings that a token less may leave: of many, one or still many. */
export const take = (marking: Marking, at: number): readonly Marking[] => {
  const count = marking[at] ?? 0;
  const left = (to: number): Marking => marking.map((other, index) => (index === at ? to : other));
  return count === MANY ? [left(1), left(MANY)] : [left(0)];
};

/** Numbers for arcs, and the arcs for numbers. */
export interface Numbering {
  readonly arcs: readonly Arc[];
  numberOf(arc: Arc): number;
}

/** Numbers the arcs of a net. */
export const numberArcs = (arcs: readonly Arc[]): Numbering => {
  const numbers = new Map(arcs.map((arc, index) => [arc, index] as const));
  return { arcs, numberOf: (arc) => numbers.get(arc) ?? -1 };
};
