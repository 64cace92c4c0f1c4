import { type Swept } from '#contract';
import { sweep } from './fixed-activities';

/** One sweep; the schedule starts the next. */
export async function sweepWorkflow(): Promise<Swept> {
  return sweep();
}
