import { type Verb } from './migration-queries';

type Phase = 'plan' | 'trial' | 'run' | 'back';
type State = 'ready' | 'working' | 'paused' | 'stopped' | 'done';

/** What may follow a phase that rests; nothing is migrated that was not tried. */
const AFTER: Readonly<Record<Phase, readonly Verb[]>> = {
  plan: ['dry-run'],
  trial: ['run', 'dry-run'],
  run: ['run', 'back'],
  back: ['back'],
};

/** What may be done with a migration now, the likeliest first; the API checks again. */
export function verbsOf(phase: Phase, state: State): readonly Verb[] {
  if (state === 'working') return ['pause', 'stop'];
  return state === 'paused' ? ['resume', 'stop'] : AFTER[phase];
}
