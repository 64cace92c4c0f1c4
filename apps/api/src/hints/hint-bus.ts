import { type Actor } from '#access';
import { HINT_LISTS, officeKey, personKey, type Hint, type HintList } from '#signals';

/** A screen that wants to know when a list of its person may have changed. */
export interface Listener {
  readonly onHint: (list: HintList) => void;
  readonly onClose: () => void;
}

/** Brings hints to the streams open in this process. Best effort: it forgets what nobody listens to. */
export class HintBus {
  private readonly byKey = new Map<string, Set<Listener>>();
  private readonly keysOf = new Map<Listener, readonly string[]>();

  /** Adds the listener for the actor's own lists and those of the actor's offices; call the answer to leave. */
  join(actor: Actor, listener: Listener): () => void {
    const keys = [personKey(actor.personId), ...actor.postings.map(({ organisationId, post }) => officeKey(organisationId, post))];
    this.keysOf.set(listener, keys);
    for (const key of keys) {
      const listeners = this.byKey.get(key) ?? new Set();
      this.byKey.set(key, listeners.add(listener));
    }
    return () => {
      this.leave(listener);
    };
  }

  /** How many listeners this person has here. */
  countOf(personId: Actor['personId']): number {
    return this.byKey.get(personKey(personId))?.size ?? 0;
  }

  publish(hints: readonly Hint[]): void {
    for (const { list, keys } of hints) {
      const told = new Set(keys.flatMap((key) => [...(this.byKey.get(key) ?? [])]));
      told.forEach((listener) => {
        listener.onHint(list);
      });
    }
  }

  /** For when it is not known who was meant. */
  publishToAll(): void {
    for (const listener of this.keysOf.keys()) {
      HINT_LISTS.forEach((list) => {
        listener.onHint(list);
      });
    }
  }

  /** Ends every stream, before the server stops. */
  close(): void {
    for (const listener of [...this.keysOf.keys()]) {
      this.leave(listener);
      listener.onClose();
    }
  }

  private leave(listener: Listener): void {
    for (const key of this.keysOf.get(listener) ?? []) {
      const listeners = this.byKey.get(key);
      listeners?.delete(listener);
      if (listeners?.size === 0) this.byKey.delete(key);
    }
    this.keysOf.delete(listener);
  }
}
