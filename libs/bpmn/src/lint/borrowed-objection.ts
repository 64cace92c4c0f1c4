import { type Report } from 'bpmnlint';
import { listFlowElementsDeep } from '../build/list-drawn';
import { type Source } from '../build/source';
import { findText, listElements } from '../moddle/model-element';
import { type Objection } from '../rules/objection';
import { placeOf } from '../rules/place';
import { say } from '../text/say';
import { BORROWED_RULES, type BorrowedRule } from './borrowed-rules';

/** Says what bpmnlint reports in our words and with its line; bpmnlint knows the id alone. */
export const createBorrowedObjection = ({ definitions, process, lines }: Source) => {
  const elements = [...listElements(definitions, 'rootElements'), ...listFlowElementsDeep(process)];
  const byId = new Map(elements.map((element) => [findText(element, 'id'), element] as const));
  return (rule: BorrowedRule, { id, message }: Report): Objection => {
    const { reasons, hint } = BORROWED_RULES[rule];
    const reason = Object.entries(reasons).find(([theirs]) => theirs === message)?.[1] ?? say('bpmnlint says: {0}', message);
    return { ...placeOf(byId.get(id) ?? process, lines), reason, hint };
  };
};
