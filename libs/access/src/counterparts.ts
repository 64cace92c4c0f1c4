import { type PersonId } from '#contract';
import { type Absent, type Actor, type Counterpart } from './actor';

/** People who count as one with the actor in cases of this process, since one acts for the other during leave. */
export function counterpartsOf({ actsFor = [], deputies = [] }: Actor, processId: string): readonly PersonId[] {
  return [...actsFor, ...deputies].filter((each) => covers(each, processId)).map(({ personId }) => personId);
}

/** Those on leave for whom the actor acts in cases of this process. */
export function absentIn({ actsFor = [] }: Actor, processId: string): readonly Absent[] {
  return actsFor.filter((each) => covers(each, processId));
}

const covers = ({ processes }: Counterpart, processId: string): boolean => processes.length === 0 || processes.includes(processId);
