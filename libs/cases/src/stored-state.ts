import { type PersonId } from '#contract';
import { type CaseState } from '#engine';
import { type PublicityWork } from './draft/publicity-work';
import { type SideWork } from './draft/side-work';

/** What is stored, encrypted, in `case_states`. */
export interface StoredState {
  readonly engine: CaseState;
  readonly performers: Readonly<Record<string, readonly PersonId[]>>;
  /** Missing where nothing hangs on any task, as in cases from before tasks had any such thing. */
  readonly side?: SideWork;
  /** Missing where no publicity is suspended or waits for its places. */
  readonly publicities?: PublicityWork;
}
