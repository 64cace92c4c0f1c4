import { contentOf } from '../boxed/content-of';
import { type Looks } from '../feel/pick-inputs';
import { type CompiledModel } from '../model/compiled-model';
import { idOf, type Node } from '../model/nodes';
import { listElements } from '../xml/read-xml';
import { walkElements } from './walk-elements';

/** Which rules decided: the file's id and name, and the SHA-256 of its text in hex. */
export interface RuleSet {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
}

/** A file of decisions, compiled; the same text gives the same one. */
export interface Decisions {
  readonly ruleSet: RuleSet;
  readonly compiled: CompiledModel;
  /** Decisions and decision services by id. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** What each decision reads of the process, looked up once. */
  readonly looks: Map<string, Looks>;
}

/** Ids of the decisions and decision services that a process may ask for. */
export function listDecisions({ nodes }: Decisions): readonly string[] {
  return [...nodes.keys()];
}

/** A decision with what can be touched in it: the rows of its own table, or none. */
export interface DecisionRows {
  /** Id of the decision, or of a table that stands inside of another expression. */
  readonly id: string;
  readonly rows: number;
}

/** Every decision with the rows of its table, and the tables within other expressions by their own ids. */
export function listDecisionRows({ compiled: { model } }: Decisions): readonly DecisionRows[] {
  const decisions = listElements(model.main.root, 'decision');
  const own = new Set(decisions.map(contentOf));
  const inner = walkElements(model.main.root).filter(({ element }) => element.name === 'decisionTable' && !own.has(element));
  return [
    ...decisions.map((element) => ({ id: idOf(element), rows: listElements(contentOf(element) ?? element, 'rule').length })),
    ...inner.map(({ element }) => ({ id: idOf(element), rows: listElements(element, 'rule').length })),
  ];
}
