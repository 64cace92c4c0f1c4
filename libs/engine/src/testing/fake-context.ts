import { type Expression } from '#bpmn';
import { type JsonObject, type JsonValue } from '../json';
import { type Decided, type Evaluated, type StepContext } from '../step-context';

const UNKNOWN = Symbol('unknown');
const OPERATORS: Readonly<Record<string, (left: JsonValue, right: JsonValue) => JsonValue>> = {
  '=': (left, right) => JSON.stringify(left) === JSON.stringify(right),
  '>': (left, right) => Number(left) > Number(right),
  '>=': (left, right) => Number(left) >= Number(right),
  '+': (left, right) => Number(left) + Number(right),
};

/**
 * Stands in for FEEL in tests: a term, or two terms with `=`, `>`, `>=` or `+` between. A term is JSON or a dotted path, `count(path)` the
 * length of a list. An unknown variable is a failure, as in the real evaluator.
 */
function evaluate({ text }: Expression, variables: JsonObject): Evaluated {
  const [, left = '', operator, right = ''] = /^(.+?)(?: (=|>|>=|\+) (.+))?$/.exec(text) ?? [];
  const values = (operator === undefined ? [left] : [left, right]).map((term) => valueOf(term, variables));
  const [first = UNKNOWN, second = null] = values;
  if (typeof first === 'symbol' || typeof second === 'symbol') return { ok: false, reason: `unknown variable in "${text}"` };
  const combine = operator === undefined ? undefined : OPERATORS[operator];
  const value = combine === undefined ? first : combine(first, second);
  return typeof value === 'boolean' ? { ok: true, value, inputs: inputsOf([left, right], variables) } : { ok: true, value };
}

/** The variables named by themselves, as a condition's inputs. */
function inputsOf(terms: readonly string[], variables: JsonObject): JsonObject {
  const named = terms.filter((term) => Object.hasOwn(variables, term));
  return Object.fromEntries(named.map((term) => [term, variables[term] ?? null]));
}

function valueOf(term: string, variables: JsonObject): JsonValue | typeof UNKNOWN {
  const [, counted] = /^count\((.+)\)$/.exec(term) ?? [];
  if (counted !== undefined) {
    const list = valueOf(counted, variables);
    return Array.isArray(list) ? list.length : UNKNOWN;
  }
  try {
    return JSON.parse(term) as JsonValue;
  } catch {
    return pathValue(term.split('.'), variables);
  }
}

function pathValue(path: readonly string[], variables: JsonObject): JsonValue | typeof UNKNOWN {
  let value: JsonValue = variables;
  for (const name of path) {
    if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, name)) return UNKNOWN;
    value = (value as JsonObject)[name] ?? null;
  }
  return value;
}

/** Decides `grade` as the variable `points` doubled; knows no other decision. */
function decide(decision: string, variables: JsonObject): Decided {
  if (decision !== 'grade') return { ok: false, reason: `no decision ${decision}` };
  return { ok: true, value: Number(variables['points'] ?? 1) * 2, explanation: { rowsMatched: [1] } };
}

/** A context for tests with the given facts. */
export const fakeContext = (facts: JsonObject = {}): StepContext => ({ evaluate, decide, documentId: (no) => `document-${no}`, facts });
