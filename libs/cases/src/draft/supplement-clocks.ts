import { clockState, parseLedger, pauseClock, resumeClock } from '#calendar';
import { holdClock, releaseClock } from '#engine';
import { builtIn } from '../definition/built-in-parameters';
import { type CaseDraft } from './case-draft';
import { findLedger, keepLedger } from './record-clock';
import { taskOfClock } from './task-ladder';

/** Clocks that stand still while the applicant supplements: those that the parameter names and that run or pause now. */
export function clocksToPause(draft: CaseDraft): readonly string[] {
  const named = String(builtIn('supplementPauses', draft));
  const going = [...draft.clocks.keys()].filter((clock) => taskOfClock(clock) === undefined && isGoing(draft, clock));
  return named === '*' ? going : going.filter((clock) => named.split(/\s+/).includes(clock));
}

const isGoing = ({ clocks }: CaseDraft, clock: string): boolean => {
  const row = clocks.get(clock);
  return row !== undefined && clockState(parseLedger(row.ledger)) !== 'stopped';
};

/** One more holds each of these clocks, beside the tokens in elements that pause them. */
export function holdClocks(draft: CaseDraft, element: string, by: string, clocks: readonly string[]): void {
  const basis = String(builtIn('supplementBasis', draft));
  for (const clock of clocks) {
    const ledger = findLedger(draft, clock);
    if (draft.engine === undefined || ledger === undefined) continue;
    const { state, turned } = holdClock(draft.engine, clock);
    draft.engine = state;
    if (turned) keepLedger(draft, clock, pauseClock(ledger, { at: draft.now, element, by, basis }));
  }
}

/** One less holds them; whatever nobody holds any more runs again. */
export function releaseClocks(draft: CaseDraft, element: string, clocks: readonly string[]): void {
  for (const clock of clocks) {
    const ledger = findLedger(draft, clock);
    if (draft.engine === undefined || ledger === undefined) continue;
    const { state, turned } = releaseClock(draft.engine, clock);
    draft.engine = state;
    if (turned) keepLedger(draft, clock, resumeClock(ledger, { at: draft.now, element }));
  }
}
