/** Chances that are the same for the same seed. */
export interface Random {
  /** From 0 on, below 1. */
  next(): number;
  /** A whole number from 0 on, below `count`. */
  below(count: number): number;
  /** One of these; undefined of none. */
  pick<Item>(items: readonly Item[]): Item | undefined;
}

/** A mulberry32 generator: a demo needs the same chances again, not good ones. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { next, below, pick: (items) => items[below(items.length)] };
}
