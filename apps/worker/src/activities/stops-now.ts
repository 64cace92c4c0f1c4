import { Context } from '@temporalio/activity';

/** Asks whether the running activity should end: it is cancelled, the worker drains, or its time is up. */
export function stopsNow(afterMs = Number.POSITIVE_INFINITY): () => boolean {
  const { cancellationSignal } = Context.current();
  const end = Date.now() + afterMs;
  return () => cancellationSignal.aborted || Date.now() >= end;
}
