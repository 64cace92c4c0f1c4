import { type DecisionTable } from '../dmn/decision';
import { type Match } from './policy';

/** Matches by their outputs' places in the lists of output values, column by column from the left; equal ones keep the order of the table. */
export function rank(matches: readonly Match[], { outputs }: DecisionTable): readonly Match[] {
  const places = ({ outputs: values }: Match): readonly number[] =>
    outputs.map(({ allowed }, column) => allowed?.indexOf(JSON.stringify(values[column])) ?? 0);
  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.map((place, column) => place - (b[column] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return matches.toSorted((a, b) => compare(places(a), places(b)));
}
