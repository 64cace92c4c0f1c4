import { type JsonValue } from '#engine';
import { type DecisionTable } from '../dmn/decision';

/** A row whose tests all passed: its number from 1, its outputs, and its result (the output, or the outputs by name). */
export interface Match {
  readonly row: number;
  readonly outputs: readonly JsonValue[];
  readonly result: JsonValue;
}

/** The result of a table, or why there is none. */
export type Hit = { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly reason: string };

/** What a hit policy does with the rows that matched, in the order of the table. */
export interface Policy {
  /** One result for the table; else a list. Without a match, a single-hit table fails or takes its default. */
  readonly single: boolean;
  /** Looks no further after the first match. */
  readonly stopsAtFirst?: boolean;
  /** Needs the output values in order. */
  readonly ranks?: boolean;
  /** `matches` is never empty where `single` is set. */
  readonly choose: (matches: readonly Match[], table: DecisionTable) => Hit;
}

/** Numbers of the rows, for sentences. */
export function rowNumbers(matches: readonly Match[]): string {
  return matches.map(({ row }) => row).join(', ');
}

/** The result of the first match. */
export function chooseFirst([first]: readonly Match[]): Hit {
  return first === undefined ? { ok: false, reason: 'no row matches' } : { ok: true, value: first.result };
}
