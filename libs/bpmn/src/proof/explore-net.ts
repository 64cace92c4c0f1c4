import { fire, type Moment } from './fire';
import { type Marking, numberArcs, type Numbering, put } from './marking';
import { type Arc, type Net, type Station } from './net';

/** A join that waits for ever in some run: the ways that no token comes by any more. */
export interface Stuck {
  readonly station: Station;
  readonly missing: readonly Arc[];
}

/** What every run of a net can come to. */
export interface Explored {
  /** False where there were too many markings to look at them all: what never happened might have. */
  readonly complete: boolean;
  /** The markings that were looked at, by their own text. */
  readonly known: ReadonlyMap<string, Marking>;
  readonly fired: ReadonlySet<Station>;
  /** The ways that a token came by at some time. */
  readonly reached: ReadonlySet<Arc>;
  readonly stuck: readonly Stuck[];
  /** Pairs of ways into one station that tokens wait on at once, one after the other to go on from there; the same way twice for two tokens on it. */
  readonly crowded: readonly (readonly [Arc, Arc])[];
}

interface Walk {
  readonly numbering: Numbering;
  readonly known: Map<string, Marking>;
  readonly fired: Set<Station>;
  readonly reached: Set<Arc>;
  readonly stuck: Stuck[];
  readonly crowded: (readonly [Arc, Arc])[];
  readonly told: Set<string>;
}

const MOST_MARKINGS = 5_000;

const markedArcs = ({ numbering }: Walk, marking: Marking): readonly Arc[] =>
  numbering.arcs.filter((_, index) => (marking[index] ?? 0) > 0);

const tellOnce = ({ told }: Walk, key: string, tell: () => void): void => {
  if (told.has(key)) return;
  told.add(key);
  tell();
};

/** A choice takes tokens one by one, so two before it mean that what lies behind is walked twice; where nothing lies behind, it does not matter. */
const noteCrowds = (walk: Walk, marking: Marking, marked: readonly Arc[]): void => {
  const { numberOf } = walk.numbering;
  for (const one of marked) {
    if (one.to.kind !== 'any' || one.to.outs.size === 0) continue;
    const other = (marking[numberOf(one)] ?? 0) > 1 ? one : marked.find((arc) => arc !== one && arc.to === one.to);
    if (other) {
      tellOnce(walk, `crowd ${numberOf(one)} ${numberOf(other)}`, () => {
        walk.crowded.push([one, other]);
      });
    }
  }
};

const noteStuck = (walk: Walk, marked: readonly Arc[]): void => {
  for (const station of new Set(marked.map(({ to }) => to))) {
    const missing = [...station.ins].filter((arc) => !marked.includes(arc));
    tellOnce(walk, `stuck ${missing.map(walk.numbering.numberOf).join(' ')}`, () => {
      walk.stuck.push({ station, missing });
    });
  }
};

const fireAll = (walk: Walk, marked: readonly Arc[], moment: Moment): readonly Marking[] =>
  [...new Set(marked.map(({ to }) => to))].flatMap((station) => {
    const after = fire(station, moment);
    if (after.length > 0) walk.fired.add(station);
    return after;
  });

/** The markings after this one. */
const step = (walk: Walk, marking: Marking): readonly Marking[] => {
  const { numbering } = walk;
  const marked = markedArcs(walk, marking);
  marked.forEach((arc) => walk.reached.add(arc));
  noteCrowds(walk, marking, marked);
  const next = fireAll(walk, marked, { marking, numbering, stalled: false });
  if (next.length > 0) return next;
  const forced = fireAll(walk, marked, { marking, numbering, stalled: true });
  if (forced.length === 0) noteStuck(walk, marked);
  return forced;
};

/** Walks every run of a net, each from one of its beginnings, as far as its size lets it. */
export const exploreNet = ({ stations, beginnings }: Net): Explored => {
  const arcs = [...stations].flatMap(({ ins }) => [...ins]);
  const numbering = numberArcs(arcs);
  const none: Marking = arcs.map(() => 0);
  const walk: Walk = { numbering, known: new Map(), fired: new Set(), reached: new Set(), stuck: [], crowded: [], told: new Set() };
  const know = (marking: Marking): void => {
    walk.known.set(marking.join(''), marking);
  };
  beginnings.forEach((begun) => {
    know(begun.reduce((marking, arc) => put(marking, numbering.numberOf(arc)), none));
  });
  for (const marking of walk.known.values()) {
    if (walk.known.size > MOST_MARKINGS) break;
    step(walk, marking).forEach(know);
  }
  return { ...walk, complete: walk.known.size <= MOST_MARKINGS };
};
