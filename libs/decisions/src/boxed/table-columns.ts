import { findRounding } from '../money/rounding';
import { expressionText, findElement, type XmlElement } from '../xml/read-xml';
import { type Boxed, type Feel } from './boxed';
import { type Scope } from '../feel/scope';

/** A column that tests a value; `allows` is what every value must pass. */
export interface InputColumn {
  readonly label: string;
  readonly run: Boxed;
  readonly type: string | undefined;
  readonly allows: ((scope: Scope) => boolean) | undefined;
}

/** A column of results. */
export interface OutputColumn {
  readonly name: string;
  /** The result under its type; strictly rounded to fen where the column says so, and one of its output values. */
  readonly finish: (value: unknown, scope: Scope) => unknown;
  /** The output values, best first. */
  readonly listRanks: () => readonly unknown[];
  readonly otherwise: Boxed | undefined;
}

/** Whether a cell accepts any input. */
export function isAny(tests: string): boolean {
  return tests === '' || tests === '-';
}

function readAllowed(element: XmlElement, name: string, feel: Feel): { readonly text: string; readonly allows?: InputColumn['allows'] } {
  const text = expressionText(findElement(element, name)) ?? '';
  return isAny(text) ? { text: '' } : { text, allows: feel.prepareTests(text) };
}

/** The name under which people know a column: its label, else what it asks. */
export function labelOf(element: XmlElement): string {
  const label = element.attributes['label']?.trim() ?? '';
  return label === '' ? (expressionText(findElement(element, 'inputExpression')) ?? '') : label;
}

/** Reads an input column. */
export function readInput(element: XmlElement, feel: Feel): InputColumn {
  const expression = findElement(element, 'inputExpression');
  return {
    label: labelOf(element),
    run: feel.prepare(expressionText(expression) ?? ''),
    type: expression?.attributes['typeRef'],
    allows: readAllowed(element, 'inputValues', feel).allows,
  };
}

/** The name of an output column; a column alone may do without. */
export function outputName({ attributes }: XmlElement): string {
  return attributes['name'] ?? attributes['label']?.trim() ?? '';
}

/** Reads an output column. */
export function readOutput(element: XmlElement, feel: Feel): OutputColumn {
  const type = element.attributes['typeRef'];
  const { text, allows } = readAllowed(element, 'outputValues', feel);
  const round = feel.mode.strict ? findRounding(element) : undefined;
  const otherwise = expressionText(findElement(element, 'defaultOutputEntry'));
  const finish = (value: unknown, scope: Scope): unknown => {
    const typed = feel.conform(round === undefined ? value : round(value), type);
    if (feel.mode.strict && allows?.({ ...scope, '?': typed }) === false)
      feel.mode.fault(() => 'it is none of the output values', 'not-allowed');
    return typed;
  };
  const listRanks = (): readonly unknown[] => {
    const listed = text === '' ? [] : feel.prepare(`[${text}]`)({});
    return Array.isArray(listed) ? listed : [];
  };
  return { name: outputName(element), finish, listRanks, otherwise: otherwise === undefined ? undefined : feel.prepare(otherwise) };
}
