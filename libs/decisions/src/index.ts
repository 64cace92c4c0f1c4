export { checkExpression, type CheckedExpression } from './feel/check-expression';
export { createEvaluator, type Evaluator } from './feel/evaluator';
export { decide } from './dmn/decide';
export { type Decision, type Decisions } from './dmn/decision';
export { type DecisionFinding } from './dmn/finding';
export { parseDecisions, type ParsedDecisions } from './dmn/parse-decisions';
