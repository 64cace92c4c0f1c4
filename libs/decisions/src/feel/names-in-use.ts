import { type Variables } from './variables';
import { inputName } from './comparison-guard';

const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const string = /"(?:[^"\\]|\\.)*"/g;
/** Words of the language: a variable called so cannot be meant, and would change how the parser reads the rest. */
const keywords = new Set(
  'and between else every external false for function if in instance not null of or return satisfies some then true'.split(' '),
);
const operators = /[-+*/']/;

function mayMean(text: string, name: string): boolean {
  if (keywords.has(name)) return false;
  return name === inputName || text.includes(name) || !plainName.test(name);
}

/** Variables that the text may mean: those it mentions, and those whose names FEEL normalises before it compares them. */
export function namesInUse(text: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => mayMean(text, name));
}

function hasOperatorName(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some(hasOperatorName);
  return Object.entries(value).some(([name, entry]) => operators.test(name) || hasOperatorName(entry));
}

/** Whether the text has signs, outside of its strings, that may also stand in names. */
export function hasOperators(text: string): boolean {
  return operators.test(text.replace(string, ''));
}

/** Whether one of these variables holds names with such signs, so that `a-b` could be a name rather than a difference. */
export function holdsOperatorNames(names: readonly string[], variables: Variables): boolean {
  return names.some((name) => operators.test(name) || hasOperatorName(variables[name]));
}
