import { condition, allHandlersFinished, continueAsNew, setHandler } from '@temporalio/workflow';
import { type DeliveryLine } from '#contract';
import { createAlarm } from './alarm';
import { createBell } from './bell';
import { deliver } from './fixed-activities';
import { isHistoryLong } from './history-length';
import { wakeSignal } from './wake-signal';

/** Empties the outbox of one channel or partner, for ever: deliver, wait for a wake or the next attempt, and again. */
export async function deliveryWorkflow(line: DeliveryLine): Promise<void> {
  const bell = createBell();
  setHandler(wakeSignal, bell.ring);
  const setAlarm = createAlarm(bell.ring);
  for (;;) {
    bell.hush();
    const { more, nextAt } = await deliver(line);
    if (!more) {
      setAlarm(nextAt);
      await bell.rung();
    }
    if (isHistoryLong()) await startOver(line);
  }
}

async function startOver(line: DeliveryLine): Promise<never> {
  await condition(allHandlersFinished);
  return continueAsNew<typeof deliveryWorkflow>(line);
}
