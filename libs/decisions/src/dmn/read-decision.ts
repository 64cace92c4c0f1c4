import { checkExpression } from '../feel/check-expression';
import { type Decision } from './decision';
import { findChild, findText, listChildren, nameOf, typeOf, type DmnElement } from './element';
import { readDecisionTable } from './read-decision-table';
import { readExpression, readType, refuse, type Reading } from './reading';

/** Elements of the file by id. */
export type ElementsById = ReadonlyMap<string, DmnElement>;

const later = 'write it as a decision table or a literal expression';

function readLogic(reading: Reading, decision: DmnElement): Decision['logic'] {
  const logic = findChild(decision, 'decisionLogic');
  const type = logic === undefined ? 'nothing' : typeOf(logic);
  if (logic !== undefined && type === 'DecisionTable') return readDecisionTable(reading, logic, decision);
  if (logic !== undefined && type === 'LiteralExpression') {
    const text = readExpression(reading, logic, { owner: decision, what: 'the expression', check: checkExpression });
    return { kind: 'expression', text };
  }
  refuse(reading, decision, { rule: 'supported-element', reason: `the decision is made by ${type}, which is not supported`, hint: later });
  return { kind: 'expression', text: 'null' };
}

/** Targets of the requirements of one kind, as elements of this file. */
function listRequired(reading: Reading, decision: DmnElement, { kind, byId }: { kind: string; byId: ElementsById }): readonly DmnElement[] {
  const references = listChildren(decision, 'informationRequirement').flatMap((requirement) => findChild(requirement, kind) ?? []);
  return references.flatMap((reference) => {
    const href = findText(reference, 'href') ?? '';
    const target = href.startsWith('#') ? byId.get(href.slice(1)) : undefined;
    if (target !== undefined) return [target];
    refuse(reading, decision, {
      rule: 'known-requirement',
      reason: `it requires "${href}", which is not in this file`,
      hint: 'draw it in this file',
    });
    return [];
  });
}

function resultName(element: DmnElement): string {
  return findText(findChild(element, 'variable'), 'name') ?? findText(element, 'name') ?? nameOf(element);
}

/** Reads a decision with its requirements and its logic. */
export function readDecision(reading: Reading, element: DmnElement, byId: ElementsById): Decision {
  if (listChildren(element, 'knowledgeRequirement').length > 0) {
    refuse(reading, element, { rule: 'supported-element', reason: 'business knowledge models are not supported', hint: later });
  }
  const inputs = listRequired(reading, element, { kind: 'requiredInput', byId });
  const decisions = listRequired(reading, element, { kind: 'requiredDecision', byId });
  return {
    id: nameOf(element),
    name: findText(element, 'name') ?? nameOf(element),
    result: { name: resultName(element), type: readType(reading, findChild(element, 'variable'), element) },
    inputs: inputs.map((input) => ({ name: resultName(input), type: readType(reading, findChild(input, 'variable'), input) })),
    requires: decisions.map(nameOf),
    logic: readLogic(reading, element),
  };
}
