import { type JsonObject, type JsonValue } from '#engine';
import { type TableSeen } from '../boxed/table-seen';
import { contentOf } from '../boxed/content-of';
import { jsonResult } from '../feel/json-result';
import { kindOf } from '../feel/kind-of';
import { brief, looksOf, pickInputs, shorten } from '../feel/pick-inputs';
import { idOf } from '../model/nodes';
import { type Made } from '../model/session';
import { type Decisions } from './decisions';
import { listDecisionReads } from './list-decision-reads';

/** Most tables within one decision, and most decisions, that an explanation tells of one by one. */
const mostTold = 20;

function toJson(value: unknown): JsonValue {
  const json = jsonResult(value);
  return json.ok ? json.value : `<${kindOf(value)}>`;
}

function tableJson({ inputs, rulesTried, rowsMatched }: TableSeen): JsonObject {
  const seen = Object.entries(inputs).map(([label, value]) => [label, shorten(toJson(value))]);
  return { inputs: Object.fromEntries(seen), rulesTried, rowsMatched: rowsMatched.slice(0, 200) };
}

/** What a decision read of the process by path, the region's parameters apart. */
function readsOf(decisions: Decisions, made: Made, variables: JsonObject): { readonly seen: JsonObject; readonly parameters: JsonObject } {
  const id = idOf(made.element);
  const looks = decisions.looks.get(id) ?? looksOf(listDecisionReads(decisions, id, variables));
  decisions.looks.set(id, looks);
  const entries = Object.entries(pickInputs(looks, variables));
  const isParameter = ([path]: readonly [string, JsonValue]): boolean => path.startsWith('parameters.');
  return {
    seen: Object.fromEntries(entries.filter((entry) => !isParameter(entry))),
    parameters: Object.fromEntries(entries.filter(isParameter).map(([path, value]) => [path.slice('parameters.'.length), value])),
  };
}

function innerTables(tables: readonly TableSeen[]): JsonObject {
  if (tables.length === 0) return {};
  const told = tables.slice(0, mostTold).map((table) => ({
    table: idOf(table.table),
    ...tableJson(table),
    output: brief(toJson(table.output)),
  }));
  return { tables: told, ...(tables.length > mostTold ? { tablesLeftOut: tables.length - mostTold } : {}) };
}

function whereAny(name: string, value: JsonObject | readonly JsonValue[]): JsonObject {
  return Object.keys(value).length === 0 ? {} : { [name]: value };
}

/**
 * Why a decision came out so: what it saw, how many rows were tried, which matched (numbers from 1), what it gave, the region's parameters it
 * read, and the same of every decision that it required. Long values are given by kind only.
 */
export function explain(decisions: Decisions, made: Made, variables: JsonObject): JsonObject {
  const logic = contentOf(made.element);
  const own = made.tables.find(({ table }) => table === logic);
  const { seen, parameters } = readsOf(decisions, made, variables);
  const table = own === undefined ? { inputs: seen, rulesTried: 0, rowsMatched: [] } : tableJson(own);
  return {
    decision: idOf(made.element),
    ...table,
    output: brief(toJson(made.value)),
    ...(made.unrounded === undefined ? {} : { unrounded: made.unrounded, rounding: made.element.attributes['rounding'] ?? '' }),
    ...whereAny('parameters', parameters),
    ...innerTables(made.tables.filter((each) => each !== own)),
    ...whereAny(
      'required',
      [...new Set(made.required)].slice(0, mostTold).map((other) => explain(decisions, other, variables)),
    ),
  };
}
