import { type DueRule } from '#calendar';
import { type TimerRow } from '#store';

/** A boundary timer whose term has not begun: it waits for the start evidence of the places. */
export interface HeldTimer extends Pick<TimerRow, 'no' | 'element'> {
  readonly due: DueRule;
}

/** What a case keeps about its publicities beside the engine. */
export interface PublicityWork {
  readonly held: readonly HeldTimer[];
  /** Days of the term that were over when an objection broke it off, by element. */
  readonly over: Readonly<Record<string, number>>;
  /** Numbers of the entries under inquiry. */
  readonly suspended: readonly number[];
}

/** What a case begins with. */
export const NO_PUBLICITY_WORK: PublicityWork = { held: [], over: {}, suspended: [] };

/** Whether nothing of it need be stored. */
export const isWithoutPublicity = ({ held, over, suspended }: PublicityWork): boolean =>
  held.length === 0 && suspended.length === 0 && Object.keys(over).length === 0;
