import { type Marking, type Numbering, put, take } from './marking';
import { type Arc, type Station } from './net';

/** A choice among more ways has too many outcomes to walk them all. */
const MOST_WAYS = 6;

const isMarked = (marking: Marking, numbering: Numbering, arc: Arc): boolean => (marking[numbering.numberOf(arc)] ?? 0) > 0;

const takeEach = (marking: Marking, arcs: readonly Arc[], numbering: Numbering): readonly Marking[] =>
  arcs.reduce<readonly Marking[]>((markings, arc) => markings.flatMap((one) => take(one, numbering.numberOf(arc))), [marking]);

const putEach = (marking: Marking, arcs: readonly Arc[], numbering: Numbering): Marking =>
  arcs.reduce((after, arc) => put(after, numbering.numberOf(arc)), marking);

const subsetsOf = (arcs: readonly Arc[]): readonly (readonly Arc[])[] => {
  if (arcs.length > MOST_WAYS) return [...arcs.map((arc) => [arc]), arcs];
  return Array.from({ length: 2 ** arcs.length - 1 }, (_, mask) => arcs.filter((_arc, index) => ((mask + 1) >> index) & 1));
};

/** What may go out at once, by kind; nothing goes out of a station without ways out. */
const OUTCOMES: Readonly<Record<Station['kind'], (outs: readonly Arc[]) => readonly (readonly Arc[])[]>> = {
  any: (outs) => (outs.length === 0 ? [[]] : outs.map((arc) => [arc])),
  all: (outs) => [outs],
  rest: (outs) => [outs],
  some: subsetsOf,
};

/** Whether another token could still come by this way, without passing the station first. */
const mayStillCome = (empty: Arc, station: Station, marking: Marking, numbering: Numbering): boolean => {
  const seen = new Set<Station>();
  if (empty.from) seen.add(empty.from);
  for (const before of seen) {
    if (before === station) continue;
    for (const arc of before.ins) {
      if (isMarked(marking, numbering, arc)) return true;
      if (arc.from) seen.add(arc.from);
    }
  }
  return false;
};

/** Where a station stands: the tokens, and whether nothing else can go on, so that inclusive joins no longer wait for each other. */
export interface Moment {
  readonly marking: Marking;
  readonly numbering: Numbering;
  readonly stalled: boolean;
}

/** The sets of ways in that a station may take a token of each from, now. */
const takings = (station: Station, { marking, numbering, stalled }: Moment): readonly (readonly Arc[])[] => {
  const ins = [...station.ins];
  const marked = ins.filter((arc) => isMarked(marking, numbering, arc));
  if (marked.length === 0) return [];
  if (station.kind === 'all') return marked.length === ins.length ? [ins] : [];
  if (station.kind !== 'rest') return marked.map((arc) => [arc]);
  const awaited = !stalled && ins.some((arc) => !marked.includes(arc) && mayStillCome(arc, station, marking, numbering));
  return awaited ? [] : [marked];
};

/** Every marking that the station can lead to from this one; none where it has to wait. */
export const fire = (station: Station, moment: Moment): readonly Marking[] =>
  takings(station, moment).flatMap((taken) => {
    const { marking, numbering } = moment;
    if (station.clears) return [marking.map(() => 0)];
    return takeEach(marking, taken, numbering).flatMap((left) =>
      OUTCOMES[station.kind]([...station.outs]).map((outs) => putEach(left, outs, numbering)),
    );
  });
