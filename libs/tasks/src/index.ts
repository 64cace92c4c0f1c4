export {
  type Awaited,
  type GivingVerb,
  type Office,
  type TaskFacts,
  type TaskKind,
  type TaskState,
  type TaskStatus,
  type Verb,
} from './task-facts';
export { stateOf } from './task-state';
export { type Refusal } from './guards';
export { type Judgement, allowedVerbs, judge, judgeAssignee, VERBS, type Withheld, withheldVerbs } from './judge';
