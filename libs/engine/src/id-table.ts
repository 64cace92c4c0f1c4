/**
 * The tokens or scopes of one step, sorted by id: a private copy that clones an item when it is first fetched for change and shares all
 * others with the state it came from. Ids only grow, so an item is found by halving and a new one goes to the end.
 */
export class IdTable<T extends { readonly id: number }> {
  private readonly slots: T[];
  private readonly owned = new Set<number>();
  private readonly gone = new Set<number>();

  constructor(source: readonly T[]) {
    this.slots = [...source];
  }

  /** The item, private to this step from now on; undefined where it never was or has been removed. */
  find(id: number): T | undefined {
    const index = this.indexOf(id);
    const item = this.slots[index];
    if (item?.id !== id || this.gone.has(id)) return undefined;
    if (this.owned.has(id)) return item;
    this.owned.add(id);
    const copy = { ...item };
    this.slots[index] = copy;
    return copy;
  }

  /** Appends a new item, whose id is larger than all before it. */
  add(item: T): T {
    this.owned.add(item.id);
    this.slots.push(item);
    return item;
  }

  remove(id: number): void {
    this.gone.add(id);
  }

  /** The items that are left, for reading only. */
  list(): readonly Readonly<T>[] {
    return this.gone.size === 0 ? this.slots : this.slots.filter((item) => !this.gone.has(item.id));
  }

  /** What is left, each sealed into its stored form; `changed` tells whether this step fetched it for change. */
  seal<Sealed>(seal: (item: T, changed: boolean) => Sealed): Sealed[] {
    return this.list().map((item) => seal(item, this.owned.has(item.id)));
  }

  private indexOf(id: number): number {
    let low = 0;
    let high = this.slots.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.slots[middle]?.id ?? id) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
