import { type Chosen } from './chosen';
import { type TaskRow } from './inbox-queries';

/** What needs an answer before it is done: the form, or to whom. */
export type AskedVerb = 'assign' | 'complete';

/** What is being asked about, and for which tasks. */
export interface Asked {
  readonly verb: AskedVerb;
  readonly chosen: Chosen;
}

/** Whether any of the chosen tasks allows it; each is judged again when it is done. */
export const mayDo = ({ rows }: Chosen, verb: TaskRow['actions'][number]): boolean => rows.some(({ actions }) => actions.includes(verb));

/** What is to be asked, where it may be done at all: one form fits the tasks of one step only. */
export function askedOf(verb: AskedVerb, chosen: Chosen): Asked | undefined {
  return mayDo(chosen, verb) && (verb === 'assign' || chosen.oneStep) ? { verb, chosen } : undefined;
}
