export { type GivingVerb, type TaskFacts, type TaskState, type TaskStatus, type Verb } from './task-facts';
export { stateOf } from './task-state';
export { type Refusal } from './guards';
export { type Judgement, allowedVerbs, judge, judgeAssignee, VERBS } from './judge';
