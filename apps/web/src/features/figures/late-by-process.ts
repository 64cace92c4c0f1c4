import { type OverdueShare } from './figures-queries';

/** Of a matter: which share of its tasks was done too late, and is overdue now; null where there are none. */
export interface LateProcess {
  readonly name: string;
  readonly late: number | null;
  readonly overdue: number | null;
}

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The stages of each matter together, in the order in which the matters came. */
export function lateByProcess(shares: readonly OverdueShare[]): readonly LateProcess[] {
  const names = new Map(shares.map(({ process }) => [process.id, process.name]));
  return [...names].map(([id, name]) => {
    const own = shares.filter(({ process }) => process.id === id);
    const sum = (count: 'done' | 'late' | 'open' | 'overdue'): number => own.reduce((all, share) => all + share[count], 0);
    return { name, late: shareOf(sum('late'), sum('done')), overdue: shareOf(sum('overdue'), sum('open')) };
  });
}
