import { type Arc, type Net, type Station } from './net';

/** A step that makes a net smaller and leaves as it was which joins complete and what is walked twice; gives the stations that it touched. */
type Reduction = (net: Net, station: Station) => readonly Station[] | undefined;

const isPresent = <Item>(item: Item | undefined): item is Item => item !== undefined;

const removeArc = (arc: Arc): void => {
  arc.from?.outs.delete(arc);
  arc.to.ins.delete(arc);
};

const leadTo = (arc: Arc, to: Station): void => {
  arc.to.ins.delete(arc);
  arc.to = to;
  to.ins.add(arc);
};

const leadFrom = (arc: Arc, from: Station): void => {
  arc.from?.outs.delete(arc);
  arc.from = from;
  from.outs.add(arc);
};

/** One way in and one out: nothing happens there. */
const passThrough: Reduction = (net, station) => {
  const [before, after] = [[...station.ins][0], [...station.outs][0]];
  if (station.ins.size !== 1 || station.outs.size !== 1 || !before || !after || before === after) return undefined;
  const { to, into, by } = after;
  removeArc(after);
  leadTo(before, to);
  before.into = into;
  if (by === undefined) delete before.by;
  else before.by = by;
  net.stations.delete(station);
  return [before.from, to].filter(isPresent);
};

/** A way back to the same choice without anything between. */
const idleLoop: Reduction = (_, station) => {
  const loop = station.kind === 'any' ? [...station.outs].find(({ to }) => to === station) : undefined;
  if (!loop) return undefined;
  removeArc(loop);
  return [station];
};

const AS_ONE: Readonly<Record<Station['kind'], readonly Station['kind'][]>> = {
  any: ['any', 'rest'],
  all: ['all', 'rest'],
  some: ['rest'],
  rest: [],
};

/** Several ways between two stations that belong together: one choice joined by another, a split joined by its join. */
const sameWay: Reduction = (_, station) => {
  const first = new Map<Station, Arc>();
  for (const arc of station.outs) {
    if (!first.has(arc.to)) first.set(arc.to, arc);
    else if (AS_ONE[station.kind].includes(arc.to.kind)) {
      removeArc(arc);
      return [station, arc.to];
    }
  }
  return undefined;
};

/** Two choices, or two joins and splits, of which one only leads to the other; what only ends stays apart, so that merging before it shows. */
const neighbours: Reduction = (net, station) => {
  if (station.kind !== 'any' && station.kind !== 'all') return undefined;
  for (const arc of station.outs) {
    const next = arc.to;
    if (next === station || next.kind !== station.kind) continue;
    if (next.ins.size === 1 && next.outs.size > 0) {
      removeArc(arc);
      [...next.outs].forEach((out) => {
        leadFrom(out, station);
      });
      net.stations.delete(next);
      return [station, ...[...station.outs].map(({ to }) => to)];
    }
    if (station.outs.size > 1 || next.outs.size === 0) continue;
    removeArc(arc);
    [...station.ins].forEach((before) => {
      leadTo(before, next);
    });
    net.stations.delete(station);
    return [next, ...[...next.ins].map(({ from }) => from).filter(isPresent)];
  }
  return undefined;
};

/** A token of several that only ends. */
const endsBeside: Reduction = (_, station) => {
  if (station.kind !== 'all' || station.outs.size < 2) return undefined;
  const idle = [...station.outs].find(({ to }) => to.kind === 'any' && to.outs.size === 0 && !to.clears);
  if (!idle) return undefined;
  removeArc(idle);
  return [station];
};

const REDUCTIONS: readonly Reduction[] = [passThrough, idleLoop, sameWay, endsBeside, neighbours];

/** Makes a net as small as it goes, in place: a well-structured one shrinks to nearly nothing, and what is left is what must be looked at. */
export const reduceNet = (net: Net): Net => {
  const waiting = new Set(net.stations);
  for (const station of waiting) {
    waiting.delete(station);
    if (!net.stations.has(station)) continue;
    for (const reduce of REDUCTIONS) {
      const touched = reduce(net, station);
      if (!touched) continue;
      [station, ...touched].forEach((other) => waiting.add(other));
      break;
    }
  }
  return net;
};
