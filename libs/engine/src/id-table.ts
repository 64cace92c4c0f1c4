const FEW = 16;

/**
 * The tokens or scopes of one step, by id: what is fetched for change is cloned first, all else stays shared with the state it came from, so
 * that a step costs what it touches and not what the case holds. Ids only grow: items are found by halving and new ones go to the end.
 */
export class IdTable<Live extends { readonly id: number }, Stored extends Live> {
  private readonly changed = new Map<number, Live>();
  private readonly added = new Map<number, Live>();
  private readonly gone = new Set<number>();

  constructor(private readonly source: readonly Stored[]) {}

  /** The item, private to this step from now on; undefined where it never was or has been removed. */
  find(id: number): Live | undefined {
    if (this.gone.has(id)) return undefined;
    return this.changed.get(id) ?? this.added.get(id) ?? this.clone(id);
  }

  /** Appends a new item, whose id is larger than all before it. */
  add(item: Live): Live {
    this.added.set(item.id, item);
    return item;
  }

  remove(id: number): void {
    if (!this.added.delete(id)) this.gone.add(id);
    this.changed.delete(id);
  }

  /** The items that are left in the order of their ids, for reading only. */
  list(): readonly Readonly<Live>[] {
    if (this.changed.size + this.added.size + this.gone.size === 0) return this.source;
    const kept = this.source.filter(({ id }) => !this.gone.has(id)).map((item) => this.changed.get(item.id) ?? item);
    return [...kept, ...this.added.values()];
  }

  /** What is left, each item that this step may have changed sealed into its stored form. */
  seal(seal: (item: Live) => Stored): readonly Stored[] {
    const sealed = [...this.source];
    for (const [id, item] of this.changed) sealed[this.indexOf(id)] = seal(item);
    const kept = this.withoutGone(sealed);
    for (const item of this.added.values()) kept.push(seal(item));
    return kept;
  }

  // Cutting out a few of thousands is far cheaper than asking each of them.
  private withoutGone(items: Stored[]): Stored[] {
    if (this.gone.size > FEW) return items.filter(({ id }) => !this.gone.has(id));
    const places = [...this.gone].map((id) => this.indexOf(id)).sort((one, other) => other - one);
    for (const place of places) items.splice(place, 1);
    return items;
  }

  private clone(id: number): Live | undefined {
    const item = this.source[this.indexOf(id)];
    if (item?.id !== id) return undefined;
    const copy: Live = { ...item };
    this.changed.set(id, copy);
    return copy;
  }

  private indexOf(id: number): number {
    let low = 0;
    let high = this.source.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.source[middle]?.id ?? id) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
