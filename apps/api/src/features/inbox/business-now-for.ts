import { type TaskView } from '#store';
import { type Parts } from '../../parts';

/** Business time for judging these tasks; the clock is asked only where one of them depends on it. */
export async function businessNowFor({ cases, wall }: Parts, tasks: readonly TaskView[]): Promise<Date> {
  return tasks.some(dependsOnTime) ? cases.businessNow(wall()) : wall();
}

const dependsOnTime = ({ urgeAgainAt, heldUntil }: TaskView): boolean => urgeAgainAt !== undefined || heldUntil !== undefined;
