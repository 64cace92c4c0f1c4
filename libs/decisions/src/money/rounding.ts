import { FeelProblem } from '../feel/feel-problem';
import { roundNumber, type RoundingMode } from '../interpreter/functions/round-number';
import { type XmlElement } from '../xml/read-xml';

/** How a decision's amount becomes whole fen, as `huiban:rounding` states it. */
const roundings: Readonly<Record<string, RoundingMode>> = {
  'half-up': 'half up',
  'half-even': 'half even',
  down: 'down',
  up: 'up',
  ceiling: 'ceiling',
  floor: 'floor',
};

/** Names of the roundings, for sentences. */
export const roundingNames: readonly string[] = Object.keys(roundings);

/** Makes whole fen of an amount. */
export type Rounding = (amount: unknown) => number;

/** What a decision or an output column says of its unit; nothing where it states none. */
export interface StatedUnit {
  readonly unit: string | undefined;
  readonly rounding: string | undefined;
}

/** The unit and the rounding that an element states. */
export function statedUnit({ attributes }: XmlElement): StatedUnit {
  return { unit: attributes['unit'], rounding: attributes['rounding'] };
}

/** Why what an element states cannot be taken; money says how it is rounded, and nothing else does. */
export function findUnitFault({ unit, rounding }: StatedUnit): string | undefined {
  if (unit === undefined) return rounding === undefined ? undefined : 'it states a rounding, but no unit';
  if (unit !== 'fen') return `the unit "${unit}" is not known`;
  if (rounding === undefined) return 'its unit is fen, but it states no rounding';
  return Object.hasOwn(roundings, rounding) ? undefined : `the rounding "${rounding}" is not known`;
}

function wholeFen(amount: number, mode: RoundingMode): number {
  const fen = roundNumber(amount, 0, mode);
  if (fen === null || !Number.isSafeInteger(fen))
    throw new FeelProblem('the amount is no whole number of fen that can be exact', 'not-an-amount');
  return fen === 0 ? 0 : fen;
}

/** The rounding to whole fen that an element states; undefined where its value is no money. */
export function findRounding(element: XmlElement): Rounding | undefined {
  const { unit, rounding } = statedUnit(element);
  const mode = rounding === undefined || !Object.hasOwn(roundings, rounding) ? undefined : roundings[rounding];
  if (unit !== 'fen' || mode === undefined) return undefined;
  return (amount) => {
    if (typeof amount !== 'number') throw new FeelProblem('the amount is not a number', 'not-an-amount');
    return wholeFen(amount, mode);
  };
}
