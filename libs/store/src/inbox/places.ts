/** Numbers the values of one statement `$1`, `$2` … as they are first named, so that none is sent that the text does not use. */
export class Places {
  readonly values: unknown[] = [];
  private readonly named = new Map<string, string>();

  place(name: string, value: unknown, type: string): string {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    this.values.push(value);
    const place = `$${String(this.values.length)}::${type}`;
    this.named.set(name, place);
    return place;
  }
}
