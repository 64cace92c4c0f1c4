export { checkExpression, type CheckedExpression } from './feel/check-expression';
export { createEvaluator, type Evaluator } from './feel/evaluator';
export { DecisionsError } from './errors';
