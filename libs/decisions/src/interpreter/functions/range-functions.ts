import { compare } from '../compare';
import { createRange, type Ends, findEnds } from '../range';
import { libraryValue } from '../library';
import { define, type Functions } from './define';

type Bounds = Ends;

/** A value as a range of its own. */
function boundsOf(value: unknown): Bounds {
  return findEnds(value) ?? { start: value, end: value, 'start included': true, 'end included': true };
}

function isPoint(value: unknown): boolean {
  return findEnds(value) === undefined;
}

/** Order of two ends; an open one has none. */
function order(a: unknown, b: unknown): number {
  return compare(a, b) ?? Number.NaN;
}

function isBefore(a: Bounds, b: Bounds): boolean {
  const ends = order(a.end, b.start);
  return ends < 0 || (ends === 0 && !(a['end included'] && b['start included']));
}

function meets(a: Bounds, b: Bounds): boolean {
  return a['end included'] && b['start included'] && order(a.end, b.start) === 0;
}

function startsBeforeOrWith(a: Bounds, b: Bounds): boolean {
  const starts = order(a.start, b.start);
  return starts < 0 || (starts === 0 && (a['start included'] || !b['start included']));
}

function endsAfterOrWith(a: Bounds, b: Bounds): boolean {
  const ends = order(a.end, b.end);
  return ends > 0 || (ends === 0 && (a['end included'] || !b['end included']));
}

function sameStart(a: Bounds, b: Bounds): boolean {
  return order(a.start, b.start) === 0 && a['start included'] === b['start included'];
}

function sameEnd(a: Bounds, b: Bounds): boolean {
  return order(a.end, b.end) === 0 && a['end included'] === b['end included'];
}

function includes(a: Bounds, b: Bounds): boolean {
  return startsBeforeOrWith(a, b) && endsAfterOrWith(a, b);
}

function overlaps(a: Bounds, b: Bounds): boolean {
  return !isBefore(a, b) && !isBefore(b, a);
}

function overlapsBefore(a: Bounds, b: Bounds): boolean {
  return overlaps(a, b) && startsBeforeOrWith(a, b) && !sameStart(a, b) && endsAfterOrWith(b, a);
}

type Relation = (a: Bounds, b: Bounds) => boolean;

function swapped(relation: Relation): Relation {
  return (a, b) => relation(b, a);
}

function comparable(a: Bounds, b: Bounds): boolean {
  return [compare(a.start ?? a.end, b.start ?? b.end), compare(a.end ?? a.start, b.end ?? b.start)].every((answer) => answer !== null);
}

function relation(names: readonly [string, string], test: Relation, fits: (a: unknown, b: unknown) => boolean = () => true) {
  return define(names, (first, second) => {
    const [a, b] = [boundsOf(first), boundsOf(second)];
    return fits(first, second) && comparable(a, b) ? test(a, b) : null;
  });
}

const bothRanges = (a: unknown, b: unknown): boolean => !isPoint(a) && !isPoint(b);
const firstRange = (a: unknown): boolean => !isPoint(a);
const secondRange = (_: unknown, b: unknown): boolean => !isPoint(b);
const ranges = ['range1', 'range2'] as const;
const starts: Relation = (a, b) => sameStart(a, b) && endsAfterOrWith(b, a);
const finishes: Relation = (a, b) => sameEnd(a, b) && startsBeforeOrWith(b, a);

const literal = /^(?:-?\d*\.?\d+|@?"(?:[^"\\]|\\.)*"|(?:date|time|duration|date and time)\s*\(\s*"[^"]*"\s*\))$/;
const written = /^\s*([[\](])(.*)\.\.(.*)([\])[])\s*$/s;

function readEnd(text: string): unknown {
  const end = text.trim();
  if (end === '') return undefined;
  return literal.test(end) ? libraryValue(end) : null;
}

/** An end that is left out cannot belong to the range. */
function endsFit({ start, end, ...included }: Ends): boolean {
  if (start === null || end === null) return false;
  if (start === undefined) return end !== undefined && !included['start included'];
  if (end === undefined) return !included['end included'];
  return order(start, end) <= 0;
}

/** A range from its text; its ends are literals of one kind in their order, one of them may be left out. */
function parseRange(text: unknown): unknown {
  const match = typeof text === 'string' ? written.exec(text) : null;
  if (match === null) return null;
  const [, open, first = '', last = '', close] = match;
  const ends = { start: readEnd(first), end: readEnd(last), 'start included': open === '[', 'end included': close === ']' };
  return endsFit(ends) ? createRange(ends) : null;
}

/** Relations of points and ranges (DMN 1.5 §10.3.4.6), and `range`. */
export const rangeFunctions: Functions = {
  before: relation(['a', 'b'], isBefore),
  after: relation(['a', 'b'], swapped(isBefore)),
  meets: relation(ranges, meets, bothRanges),
  'met by': relation(ranges, swapped(meets), bothRanges),
  overlaps: relation(ranges, overlaps, bothRanges),
  'overlaps before': relation(ranges, overlapsBefore, bothRanges),
  'overlaps after': relation(ranges, swapped(overlapsBefore), bothRanges),
  finishes: relation(ranges, finishes, secondRange),
  'finished by': relation(ranges, swapped(finishes), firstRange),
  includes: relation(['range', 'value'], includes, firstRange),
  during: relation(ranges, swapped(includes), secondRange),
  starts: relation(ranges, starts, secondRange),
  'started by': relation(ranges, swapped(starts), firstRange),
  coincides: relation(ranges, (a, b) => sameStart(a, b) && sameEnd(a, b)),
  range: define(['from'], parseRange),
};
