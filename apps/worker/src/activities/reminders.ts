const FIRST_MS = 5_000;
const LONGEST_MS = 300_000;

/** Remembers whom a sweep has woken, so that a case that cannot answer gets ever fewer signals instead of a history full of them. */
export class Reminders {
  private readonly woken = new Map<string, { readonly at: number; readonly wait: number }>();

  /** Whether to wake this one now; a yes counts as done. */
  isDue(id: string, now: Date): boolean {
    const at = now.getTime();
    const last = this.woken.get(id);
    if (last !== undefined && at < last.at + last.wait) return false;
    this.forgetOld(at);
    this.woken.delete(id);
    const again = last !== undefined && at < last.at + 2 * last.wait + FIRST_MS;
    this.woken.set(id, { at, wait: again ? Math.min(2 * last.wait, LONGEST_MS) : FIRST_MS });
    return true;
  }

  /** The map is in the order of waking: the oldest come first. */
  private forgetOld(now: number): void {
    for (const [id, { at }] of this.woken) {
      if (at > now - 3 * LONGEST_MS) return;
      this.woken.delete(id);
    }
  }
}
