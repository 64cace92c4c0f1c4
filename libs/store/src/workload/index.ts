export { countLoadByPerson, countLoadByPost, type Load, type LoadQuery, type PersonLoad, type PostLoad } from './count-load';
export { listTaskCandidates, type TaskCandidate } from './list-task-candidates';
export { listWorkload, WORKLOAD_STATES, type WorkloadState } from './list-workload';
export { countLateClocks, type LateClock, type LateKey, listLateClocks, type RungCount } from './overdue-ladder';
