import { isJsonObject, type JsonObject, type JsonValue } from '#engine';

/** Why a decision came out so, as `advance` wrote it into the audit trail; older cases may lack parts. */
export interface Explanation {
  readonly decision: string;
  readonly inputs: JsonObject;
  readonly rulesTried: number;
  readonly rowsMatched: readonly number[];
  readonly output: JsonValue;
  readonly parameters: JsonObject;
  readonly required: readonly Explanation[];
}

/** A decision as an entry of the audit trail names it. */
export interface NotedDecision {
  readonly element: string;
  readonly ruleSet: string;
  readonly ruleHash: string;
  readonly explanation: Explanation;
}

/** The decisions that an entry's detail tells of, in their order. */
export function notedDecisions(detail: unknown): readonly NotedDecision[] {
  const { decisions } = objectOf(detail);
  return listOf(decisions).map((each) => {
    const { element, explanation } = objectOf(each);
    const { name, hash } = objectOf(objectOf(explanation)['ruleSet']);
    return { element: textOf(element), ruleSet: textOf(name), ruleHash: textOf(hash), explanation: explanationOf(explanation) };
  });
}

function explanationOf(value: unknown): Explanation {
  const { decision, inputs, rulesTried, rowsMatched, output = null, parameters, required } = objectOf(value);
  return {
    decision: textOf(decision),
    inputs: objectOf(inputs),
    rulesTried: typeof rulesTried === 'number' ? rulesTried : 0,
    rowsMatched: listOf(rowsMatched).filter((row) => typeof row === 'number'),
    output,
    parameters: objectOf(parameters),
    required: listOf(required).map(explanationOf),
  };
}

const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
