export { checkExpression, type CheckedExpression } from './feel/check-expression';
export { createEvaluator, type Evaluator } from './feel/evaluator';
export { listReads, type Read } from './feel/list-reads';
export { decide } from './dmn/decide';
export { type Decision, type Decisions } from './dmn/decision';
export { type DecisionFinding } from './dmn/finding';
export { listDecisionReads } from './dmn/list-decision-reads';
export { parseDecisions, type ParsedDecisions } from './dmn/parse-decisions';
