import { contentOf } from '../boxed/content-of';
import { labelOf } from '../boxed/table-columns';
import { expressionText, findElement, listElements, type XmlElement } from '../xml/read-xml';
import { type Decisions } from './decisions';

/** A column of a decision table: under which name an explanation gives its value, and what people call it. */
export interface ColumnWords {
  readonly name: string;
  readonly label: string;
}

/** A row of a decision table as it is written: a test for each input, a value for each output, and why the row is there. */
export interface RuleWords {
  readonly tests: readonly string[];
  readonly values: readonly string[];
  readonly note?: string;
}

/** A decision as people wrote it; without a table it has neither columns nor rules. */
export interface DecisionWords {
  readonly name: string;
  readonly inputs: readonly ColumnWords[];
  readonly outputs: readonly ColumnWords[];
  readonly rules: readonly RuleWords[];
}

/** The words of a decision of the file; undefined where it has none of this id. */
export function describeDecision({ nodes }: Decisions, id: string): DecisionWords | undefined {
  const element = nodes.get(id)?.element;
  if (element === undefined) return undefined;
  const content = contentOf(element);
  const table = content?.name === 'decisionTable' ? content : undefined;
  const listed = (name: string): readonly XmlElement[] => (table === undefined ? [] : listElements(table, name));
  return {
    name: decisionTitle(element, id),
    inputs: listed('input').map((input) => ({ name: labelOf(input), label: labelOf(input) })),
    outputs: listed('output').map(outputWords),
    rules: listed('rule').map(ruleWords),
  };
}

/** What people call a decision: its label, since its name may be a variable that others read. */
export const decisionTitle = ({ attributes: { label = '', name } }: XmlElement, id: string): string =>
  label.trim() === '' ? (name ?? id) : label.trim();

function outputWords({ attributes: { name = '', label = '' } }: XmlElement): ColumnWords {
  return { name: name === '' ? label.trim() : name, label: label.trim() === '' ? name : label.trim() };
}

function ruleWords(rule: XmlElement): RuleWords {
  const note = findElement(rule, 'description')?.text.trim() ?? '';
  return {
    tests: listElements(rule, 'inputEntry').map((entry) => expressionText(entry) ?? '-'),
    values: listElements(rule, 'outputEntry').map((entry) => expressionText(entry) ?? ''),
    ...(note === '' ? {} : { note }),
  };
}
