import { expressionText, findElement, listElements, type XmlElement } from '../xml/read-xml';
import { contentOf } from '../boxed/content-of';
import { idOf } from '../model/nodes';
import { type Decisions } from './decisions';
import { decisionTitle } from './describe-decision';

/** A row of a decision table as it is written; `-` accepts anything. */
export interface ShownRow {
  readonly tests: readonly string[];
  readonly results: readonly string[];
  readonly note?: string;
}

/** A decision for people to read: its table, or its expression where it has none. */
export interface ShownDecision {
  readonly id: string;
  readonly name: string;
  readonly hitPolicy?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly rows: readonly ShownRow[];
  readonly expression?: string;
}

/** Every decision of a file as it is written, in the order of the file. */
export function showDecisions({ compiled: { model } }: Decisions): readonly ShownDecision[] {
  return listElements(model.main.root, 'decision').map((decision) => {
    const named = { id: idOf(decision), name: decisionTitle(decision, idOf(decision)) };
    const content = contentOf(decision);
    if (content?.name === 'decisionTable') return { ...named, ...showTable(content) };
    const expression = content === undefined ? undefined : expressionText(content);
    return { ...named, inputs: [], outputs: [], rows: [], ...(expression === undefined ? {} : { expression }) };
  });
}

function showTable(table: XmlElement): Omit<ShownDecision, 'id' | 'name'> {
  const { hitPolicy = 'UNIQUE', aggregation } = table.attributes;
  return {
    hitPolicy: aggregation === undefined ? hitPolicy : `${hitPolicy} ${aggregation}`,
    inputs: listElements(table, 'input').map(inputLabel),
    outputs: listElements(table, 'output').map(({ attributes }) => attributes['label'] ?? attributes['name'] ?? ''),
    rows: listElements(table, 'rule').map(showRow),
  };
}

function inputLabel(input: XmlElement): string {
  const expression = findElement(input, 'inputExpression');
  return input.attributes['label'] ?? (expression && expressionText(expression)) ?? '';
}

function showRow(rule: XmlElement): ShownRow {
  const textsOf = (name: string): readonly string[] => listElements(rule, name).map((entry) => expressionText(entry) ?? '');
  const note = findElement(rule, 'description')?.text.trim() ?? '';
  return { tests: textsOf('inputEntry'), results: textsOf('outputEntry'), ...(note === '' ? {} : { note }) };
}
