import { cellText } from '../feel/cell-text';
import { type Variables } from '../feel/variables';
import { listReads, type Read } from '../feel/list-reads';
import { type Decision, type DecisionTable } from './decision';

function listTexts({ inputs, outputs, rules }: DecisionTable): readonly string[] {
  return [
    ...inputs.map(({ text }) => text),
    ...outputs.flatMap((output) => output.default ?? []),
    ...rules.flatMap((rule) => rule.outputs),
  ];
}

/** Cells that test, written as expressions. */
function listTests({ inputs, rules }: DecisionTable, known: Variables): readonly string[] {
  const cells = [...inputs.flatMap(({ allowed }) => allowed ?? []), ...rules.flatMap(({ tests }) => tests)];
  return cells.map((cell) => cellText(cell, known)).filter((text) => typeof text === 'string');
}

/** The variables that a decision reads in any of its expressions and cells; `known` as in `listReads`. */
export function listDecisionReads({ logic }: Decision, known: Variables = {}): readonly Read[] {
  const texts = logic.kind === 'expression' ? [logic.text] : [...listTexts(logic), ...listTests(logic, known)];
  return texts.flatMap((text) => listReads(text, known));
}
