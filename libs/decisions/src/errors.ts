/** A broken assumption of this lib: `no-such-decision` (an id that was never parsed), `broken-table` (a model that parsing cannot have made). */
export class DecisionsError extends Error {
  override readonly name = 'DecisionsError';

  constructor(
    readonly code: 'no-such-decision' | 'broken-table',
    message: string,
  ) {
    super(message);
  }
}
