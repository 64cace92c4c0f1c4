export { type TaskFacts, type TaskStatus, type Verb } from './task-facts';
export { type Refusal } from './guards';
export { type Judgement, allowedVerbs, judge, judgeAssignee } from './judge';
