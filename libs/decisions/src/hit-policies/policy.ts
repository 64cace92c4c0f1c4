import { type FaultCode } from '../feel/feel-problem';

/** How a collecting table puts its results together. */
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

/** A row whose tests all passed: its number from 1, its outputs, and its result (the output, or the outputs by name). */
export interface Match {
  readonly row: number;
  readonly outputs: readonly unknown[];
  readonly result: unknown;
}

/** What a policy may ask of the table. */
export interface Choice {
  readonly aggregation: Aggregation | undefined;
  /** The output values of each column, best first. */
  readonly listRanks: () => readonly (readonly unknown[])[];
  readonly equal: (a: unknown, b: unknown) => boolean;
}

/** The result of a table, or why there is none. */
export type Hit =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: FaultCode; readonly reason: string };

/** What a hit policy does with the rows that matched, in the order of the table. */
export interface Policy {
  /** One result for the table; else a list. */
  readonly single: boolean;
  /** Looks no further after the first match. */
  readonly stopsAtFirst?: boolean;
  /** Needs the output values in order. */
  readonly ranks?: boolean;
  readonly choose: (matches: readonly Match[], choice: Choice) => Hit;
}

/** Numbers of the rows, for sentences. */
export function rowNumbers(matches: readonly Match[]): string {
  return matches.map(({ row }) => row).join(', ');
}

/** The result of the first match. */
export function chooseFirst([first]: readonly Match[]): Hit {
  return first === undefined ? { ok: false, code: 'no-hit', reason: 'no row matches' } : { ok: true, value: first.result };
}

/** The results of all matches. */
export function chooseAll(matches: readonly Match[]): Hit {
  return { ok: true, value: matches.map(({ result }) => result) };
}
