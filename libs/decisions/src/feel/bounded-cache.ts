/** A map that forgets its oldest entries beyond `size`. */
export interface BoundedCache<Value> {
  readonly getOrMake: (key: string, make: () => Value) => Value;
}

/** A cache of at most `size` values, made on first use; the oldest goes first. */
export function createBoundedCache<Value>(size: number): BoundedCache<Value> {
  const values = new Map<string, Value>();
  return {
    getOrMake: (key, make) => {
      const known = values.get(key);
      if (known !== undefined) return known;
      const made = make();
      if (values.size >= size) for (const oldest of values.keys()) if (values.delete(oldest)) break;
      values.set(key, made);
      return made;
    },
  };
}
