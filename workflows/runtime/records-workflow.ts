import { fallDue } from './fixed-activities';

/** What is due of records today; goes on in a new activity as long as more is. */
export async function recordsWorkflow(): Promise<{ readonly done: number }> {
  let done = 0;
  for (;;) {
    const fallen = await fallDue();
    done += fallen.done;
    if (!fallen.more) return { done };
  }
}
