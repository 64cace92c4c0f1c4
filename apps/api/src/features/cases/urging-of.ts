import { type Actor } from '#access';
import { type TaskView } from '#store';
import { judge } from '#tasks';
import { factsOf } from '../inbox/task-facts';

/** What a case may be urged about, and why not now. */
export interface Urging {
  /** Open tasks that the actor is not to do and that wait for no applicant, those that were urged just now among them. */
  readonly tasks: readonly TaskView[];
  readonly refused?: 'nothing-to-urge' | 'urged-lately';
}

/** Whom this actor may urge about these tasks; who was urged just now is found again by the command itself. */
export function urgingOf(tasks: readonly TaskView[], { actor, now }: { readonly actor: Actor; readonly now: Date }): Urging {
  const theirs = tasks
    .filter(({ awaits }) => awaits !== 'supplement')
    .map((task) => ({ task, facts: factsOf(task, now) }))
    .filter(({ facts }) => judge('urge', { ...facts, urgedLately: false }, actor).ok);
  const urged = { tasks: theirs.map(({ task }) => task) };
  if (theirs.length === 0) return { ...urged, refused: 'nothing-to-urge' };
  return theirs.every(({ facts }) => facts.urgedLately) ? { ...urged, refused: 'urged-lately' } : urged;
}
