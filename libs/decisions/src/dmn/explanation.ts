import { type JsonObject, type JsonValue } from '#engine';

/** Why a decision came out so: what it saw, how many rows were tried, which matched (numbers from 1), what it gave. */
export interface Explanation {
  readonly decision: string;
  readonly inputs: JsonObject;
  readonly rulesTried: number;
  readonly rowsMatched: readonly number[];
  readonly output: JsonValue;
  /** The decisions that this one required, in the order in which they were made. */
  readonly required: readonly Explanation[];
}

/** The explanation as plain JSON for the audit trail; `required` only where there is one. */
export function explanationJson({ required, ...explanation }: Explanation): JsonObject {
  return { ...explanation, ...(required.length > 0 ? { required: required.map(explanationJson) } : {}) };
}
