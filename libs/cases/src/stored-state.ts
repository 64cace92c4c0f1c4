import { type CaseState } from '#engine';

/** What is stored, encrypted, in `case_states`. */
export interface StoredState {
  readonly engine: CaseState;
  readonly performers: Readonly<Record<string, readonly string[]>>;
}
