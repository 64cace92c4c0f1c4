import { type Schema } from '../../api/schemas';

export type RatingCount = Schema<'RatingCountDto'>;
export type Level = RatingCount['level'];

/** The levels in the order in which people read them, best first. */
export const LEVELS = [
  'very-satisfied',
  'satisfied',
  'basically-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const satisfies readonly Level[];
const GOOD: readonly Level[] = ['very-satisfied', 'satisfied', 'basically-satisfied'];

/** The ratings of one matter at one organisation. */
export interface RatingRow {
  readonly key: string;
  readonly process: string;
  readonly organisation: string;
  readonly counts: Readonly<Record<Level, number>>;
  readonly total: number;
  /** The share of those that are fairly satisfied or better; undefined where nothing counts. */
  readonly goodShare: number | undefined;
  readonly excluded: number;
  readonly open: number;
}

/** One row for each matter at each organisation. */
export function ratingRowsOf(counts: readonly RatingCount[]): readonly RatingRow[] {
  const keys = new Map<string, RatingCount[]>();
  for (const each of counts) {
    const key = `${each.processId} ${each.organisation.id}`;
    keys.set(key, [...(keys.get(key) ?? []), each]);
  }
  return [...keys].map(([key, row]) => rowOf(key, row));
}

function rowOf(key: string, row: readonly RatingCount[]): RatingRow {
  const sum = (of: (each: RatingCount) => number): number => row.reduce((total, each) => total + of(each), 0);
  const countOf = (level: Level): number => sum((each) => (each.level === level ? each.count : 0));
  const total = sum(({ count }) => count);
  const good = sum(({ level, count }) => (GOOD.includes(level) ? count : 0));
  return {
    key,
    process: row[0]?.processName ?? '',
    organisation: row[0]?.organisation.name ?? '',
    counts: {
      'very-satisfied': countOf('very-satisfied'),
      satisfied: countOf('satisfied'),
      'basically-satisfied': countOf('basically-satisfied'),
      dissatisfied: countOf('dissatisfied'),
      'very-dissatisfied': countOf('very-dissatisfied'),
    },
    total,
    goodShare: total === 0 ? undefined : good / total,
    excluded: sum(({ excluded }) => excluded),
    open: sum(({ open }) => open),
  };
}
