import { type Actor } from '#access';
import { type TaskView } from '#store';
import { allowedVerbs, withheldVerbs } from '#tasks';
import { PROBLEMS } from '../../problem/problems';
import { type TaskRowDto } from './inbox.dto';
import { factsOf } from './task-facts';

/** Who looks at a task, when, and whether nobody has acted since it was done; a list does not know, and shows no taking back. */
interface Situation {
  readonly actor: Actor;
  readonly now: Date;
  readonly untouchedSince?: boolean;
}

/** What the actor may do to a task at this instant, and what not, with the reason; judged again when something is done. */
export function whatMayBeDone(task: TaskView, { actor, now, untouchedSince = false }: Situation): Pick<TaskRowDto, 'actions' | 'withheld'> {
  const facts = { ...factsOf(task, now), untouchedSince };
  return {
    actions: allowedVerbs(facts, actor),
    withheld: withheldVerbs(facts, actor).map(({ verb, code }) => ({ verb, code, zh: PROBLEMS[code].zh, en: PROBLEMS[code].en })),
  };
}
