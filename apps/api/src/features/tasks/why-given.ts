import { isJsonObject } from '#engine';
import { type AuditEntry, type TaskView } from '#store';

const PASSED_ON: readonly string[] = ['task-transferred', 'task-delegated', 'task-assigned'];
const ASKED: readonly string[] = ['signers-added'];

/** What was said to whoever has a task when it was passed on to them, or when they were asked to sign; nothing where nothing was. */
export function findWhyGiven(
  entries: readonly AuditEntry[],
  { no, kind, parentNo }: Pick<TaskView, 'no' | 'kind' | 'parentNo'>,
): string | undefined {
  const [kinds, task] = kind === 'signature' ? [ASKED, parentNo] : [PASSED_ON, no];
  const entry = entries.findLast((each) => kinds.includes(each.kind) && isJsonObject(each.detail) && each.detail['task'] === task);
  const reason = isJsonObject(entry?.detail) ? entry.detail['reason'] : undefined;
  return typeof reason === 'string' ? reason : undefined;
}
