import { type CaseId } from '#contract';
import { type Cases, type Definition } from '#cases';
import { type Store } from '#store';
import { type Cast } from './cast';

/** A case that runs, and the parts it runs on. */
export interface Running {
  readonly store: Store;
  readonly cases: Cases;
  readonly cast: Cast;
  readonly caseId: CaseId;
}

/** A scenario while it is played. */
export interface Play extends Running {
  readonly definition: Definition;
  /** Lets happen what is due at an instant in the cases that the story is about. */
  settle(at: Date): Promise<void>;
}

/** The instant of a step, and a name for it in messages and command ids. */
export interface Moment {
  readonly at: Date;
  readonly place: string;
}
