import { type CheckedExpression } from '../feel/check-expression';
import { findText, nameOf, type DmnElement } from './element';
import { type DecisionFinding } from './finding';
import { findValueType, type ValueType } from './value-type';

/** What reading a file has in hand: the text for line numbers, and the findings so far. */
export interface Reading {
  readonly xml: string;
  readonly findings: DecisionFinding[];
}

/** Line of the element with this id; 1 where it has none. */
function lineOf(xml: string, element: string): number {
  const at = xml.indexOf(`id="${element}"`);
  return at < 0 ? 1 : xml.slice(0, at).split('\n').length;
}

/** Notes why the file is refused. */
export function refuse(reading: Reading, element: DmnElement, finding: Pick<DecisionFinding, 'rule' | 'reason' | 'hint'>): void {
  const name = nameOf(element);
  reading.findings.push({ ...finding, element: name, line: lineOf(reading.xml, name) });
}

/** The type that the element's `typeRef` names, `any` where it has none; a finding names the owner. */
export function readType(reading: Reading, element: DmnElement | undefined, owner: DmnElement): ValueType {
  const typeRef = findText(element, 'typeRef');
  if (typeRef === undefined || typeRef === '') return 'any';
  const type = findValueType(typeRef);
  if (type === undefined) {
    refuse(reading, owner, {
      rule: 'known-type',
      reason: `the type "${typeRef}" is not known`,
      hint: 'use string, number, boolean, date, …',
    });
  }
  return type ?? 'any';
}

/** Where an expression stands, and how its kind is checked. */
export interface ExpressionPlace {
  readonly owner: DmnElement;
  readonly what: string;
  readonly check: (text: string) => CheckedExpression;
}

/** The checked text of an expression element; empty where it is missing, which the caller may allow. */
export function readExpression(reading: Reading, element: DmnElement | undefined, { owner, what, check }: ExpressionPlace): string {
  const text = findText(element, 'text') ?? '';
  const language = findText(element, 'expressionLanguage');
  const checked = check(text);
  if (language !== undefined && !/feel/i.test(language)) {
    refuse(reading, owner, { rule: 'supported-element', reason: `${what} is not written in FEEL`, hint: 'write it in FEEL' });
  } else if (!checked.ok) {
    const reason = `${what}: ${checked.reason} (character ${String(checked.position + 1)})`;
    refuse(reading, owner, { rule: 'valid-expression', reason, hint: 'correct the expression' });
  }
  return text;
}
