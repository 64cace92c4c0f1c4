import { type Fault } from './fault';
import { type Touches } from './touches';

/** What came of one story of a run, as it is kept. */
export interface PlayedStory {
  readonly name: string;
  /** The name in Chinese, where the story has one. */
  readonly nameZh?: string;
  /** None where it kept to what it tells. */
  readonly faults: readonly Fault[];
  /** Elements that its case entered, in order, and the flows that it took; as far as it came where it broke off. */
  readonly path: readonly string[];
  readonly flows: readonly string[];
  /** Elements of which these tell, as the diagram calls them. */
  readonly names: Readonly<Record<string, string>>;
  /** Missing where it broke off: only a story that comes to its end touches anything. */
  readonly touches?: Touches;
}

/** A story as `keepScenarioResult` was given it. */
export const parsePlayedStory = (result: unknown): PlayedStory => result as PlayedStory;
