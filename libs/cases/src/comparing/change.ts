import { isDeepStrictEqual } from 'node:util';

/** What became of something between two versions. */
export type Change = 'added' | 'removed' | 'changed';

/** Something that differs, as it was and as it is; one of them where it was added or removed. */
export interface Changed<Value> {
  readonly key: string;
  readonly change: Change;
  readonly before?: Value;
  readonly after?: Value;
}

/** Everything that differs between two tables, those of `after` first in their order. */
export function listChanges<Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): readonly Changed<Value>[] {
  const kept = [...after].flatMap(([key, value]): readonly Changed<Value>[] => {
    const old = before.get(key);
    if (old === undefined) return [{ key, change: 'added', after: value }];
    return isDeepStrictEqual(old, value) ? [] : [{ key, change: 'changed', before: old, after: value }];
  });
  const gone = [...before].filter(([key]) => !after.has(key)).map(([key, value]) => ({ key, change: 'removed', before: value }) as const);
  return [...kept, ...gone];
}
