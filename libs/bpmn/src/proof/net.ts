/**
 * How a station lets tokens through: `any` takes one and lets one out by any way, `all` takes one of each way in and lets one out by each,
 * `some` takes one and lets out by some ways, `rest` waits for whatever may still come and goes on as one.
 */
export type StationKind = 'any' | 'all' | 'some' | 'rest';

/** A place where tokens come together or part; without ways out they vanish. */
export interface Station {
  readonly kind: StationKind;
  readonly ins: Set<Arc>;
  readonly outs: Set<Arc>;
  /** Takes every other token of the scope with it, as a terminate or error end event does. */
  readonly clears: boolean;
}

/** A way that tokens wait on before they enter a station; one without `from` is where the scope begins. */
export interface Arc {
  from?: Station;
  to: Station;
  /** The node of the diagram that it leads into, and by which flow where it is one. */
  into: string;
  by?: string;
}

/** One process, sub-process or event sub-process as stations and arcs, with the sets of arcs that it may begin with. */
export interface Net {
  readonly stations: Set<Station>;
  readonly beginnings: readonly (readonly Arc[])[];
}

/** A station without any way yet. */
export const createStation = (kind: StationKind, clears = false): Station => ({ kind, ins: new Set(), outs: new Set(), clears });

/** Joins two stations; without `from` the scope begins there. */
export const joinStations = (from: Station | undefined, to: Station, target: Pick<Arc, 'into' | 'by'>): Arc => {
  const arc: Arc = { ...(from && { from }), to, ...target };
  from?.outs.add(arc);
  to.ins.add(arc);
  return arc;
};
