/** What is wrong with a scenario file, or where its play goes another way than the file tells. */
export type ScenarioErrorCode = 'unreadable-scenario' | 'not-deployable' | 'story-broken';

/** A scenario that cannot be read or played to its end; the message names the file or the step. */
export class ScenarioError extends Error {
  constructor(
    readonly code: ScenarioErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ScenarioError';
  }
}
