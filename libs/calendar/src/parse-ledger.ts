import { type ClockLedger } from './clock-ledger';

/** A ledger as it was stored before its marks were kept in it: these levels were those of every clock. */
interface OldLedger extends Omit<ClockLedger, 'marks' | 'told'> {
  readonly warned: readonly number[];
}

const OLD_MARKS = [
  { name: 'warning-70', percent: 70 },
  { name: 'warning-90', percent: 90 },
  { name: 'lapse', percent: 100 },
] as const;

/** Reads a ledger that was stored as JSON by this or an earlier version. */
export function parseLedger(stored: unknown): ClockLedger {
  const ledger = stored as ClockLedger | OldLedger;
  if (!('warned' in ledger)) return ledger;
  const { warned, ...kept } = ledger;
  const told = OLD_MARKS.filter(({ percent }) => warned.includes(percent)).map(({ name }) => name);
  return { ...kept, marks: OLD_MARKS, told };
}
