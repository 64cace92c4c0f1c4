import { type PersonId } from '#contract';
import { changeRoster, findRoster, type Roster, type Store } from '#store';

/** What may be done with a doubtful roster. */
export const ROSTER_DECISIONS = ['confirm', 'discard'] as const;
/** One of them. */
export type RosterDecision = (typeof ROSTER_DECISIONS)[number];

/** The roster as it is now, or why nothing was decided. */
export type DecidedRoster =
  { readonly ok: true; readonly roster: Roster } | { readonly ok: false; readonly code: 'unknown-roster' | 'roster-state' | 'separated' };

/** Confirms a doubtful roster, so that it is applied, or discards it. Whoever sent it cannot confirm it, but may take it back. */
export async function decideRoster(
  store: Store,
  given: { readonly id: string; readonly decision: RosterDecision; readonly by: PersonId; readonly at: Date },
): Promise<DecidedRoster> {
  const { id, decision, by, at } = given;
  const roster = await findRoster(store, id);
  if (roster === undefined) return { ok: false, code: 'unknown-roster' };
  if (decision === 'confirm' && roster.sentBy === by) return { ok: false, code: 'separated' };
  const state = decision === 'confirm' ? 'read' : 'discarded';
  if (!(await changeRoster(store, id, { from: ['awaiting-confirmation'], state, by, at }))) return { ok: false, code: 'roster-state' };
  const decided = await findRoster(store, id);
  return decided === undefined ? { ok: false, code: 'unknown-roster' } : { ok: true, roster: decided };
}
