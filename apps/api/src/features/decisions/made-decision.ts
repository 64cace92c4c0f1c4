import { type Definition, strongest, wordIn } from '#cases';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type DecisionParameterDto, type MatchedRowDto, type DecisionValueDto, type MadeDecisionDto } from './decisions.dto';
import { type Explanation } from './explanation';
import { plainPath } from './plain-path';

/** By what a decision is told: the version of the process, where and since when its numbers count, and how values are masked. */
export interface Telling {
  readonly definition: Definition;
  readonly region: string;
  /** Day (YYYY-MM-DD) whose parameters hold for the case. */
  readonly onDate: string;
  readonly masked: (value: JsonValue) => JsonValue;
}

/** A decision in words, with those that it rests on. */
export function madeDecision(explanation: Explanation, telling: Telling): MadeDecisionDto {
  const words = telling.definition.describe(explanation.decision);
  return {
    name: words?.name ?? explanation.decision,
    inputs: Object.entries(explanation.inputs).map(([name, value]) => valueDto(name, value, telling)),
    rulesTried: explanation.rulesTried,
    rows: explanation.rowsMatched.map((number) => rowDto(number, explanation, telling)),
    results: resultDtos(explanation, telling),
    parameters: parameterDtos(explanation.parameters, telling),
    required: explanation.required.map((other) => madeDecision(other, telling)),
  };
}

/** Money is in fen, and its names say so. */
const FEN = /Fen$/;

function valueDto(name: string, value: JsonValue, { definition, masked }: Telling): DecisionValueDto {
  return {
    label: wordIn(definition, plainPath(definition, name)),
    value: masked(value),
    ...(FEN.test(name) && typeof value === 'number' ? { unit: 'fen' } : {}),
  };
}

function rowDto(number: number, { decision }: Explanation, { definition }: Telling): MatchedRowDto {
  const words = definition.describe(decision);
  const rule = words?.rules[number - 1];
  const tests = (words?.inputs ?? []).map(({ label }, at) => ({ label, test: rule?.tests[at] ?? '-' }));
  return { number, tests: tests.filter(({ test }) => test !== '-'), ...(rule?.note === undefined ? {} : { note: rule.note }) };
}

/** A table's outputs by their labels; any other value as the decision's own. */
function resultDtos({ decision, output }: Explanation, telling: Telling): readonly DecisionValueDto[] {
  const words = telling.definition.describe(decision);
  const [only] = words?.outputs ?? [];
  if (!isJsonObject(output)) {
    return [{ ...valueDto(only?.name ?? decision, output, telling), label: only?.label ?? words?.name ?? decision }];
  }
  const labelOf = (name: string): string => words?.outputs.find((column) => column.name === name)?.label ?? name;
  return Object.entries(output).map(([name, value]) => ({ ...valueDto(name, value, telling), label: labelOf(name) }));
}

function parameterDtos(parameters: JsonObject, { definition, region, onDate }: Telling): readonly DecisionParameterDto[] {
  return Object.entries(parameters).map(([path, value]) => {
    const [name = path] = path.split('.');
    const entries = definition.parameters.filter((parameter) => parameter.name === name);
    const entry = strongest(entries, region, onDate);
    const title = entries.find((each) => each.title !== undefined)?.title ?? name;
    if (entry === undefined) return { name: path, title, value };
    const { unit, source, effectiveFrom } = entry;
    return { name: path, title, value, unit, source, effectiveFrom, region: entry.region };
  });
}
