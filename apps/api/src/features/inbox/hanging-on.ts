import { type TaskView } from '#store';
import { type TaskRowDto } from './inbox.dto';

/** What a task is, which task it hangs on, whose answer it waits for, and whom an exception lets do it. */
export function hangingOn({
  caseId,
  kind,
  parentNo,
  awaits,
  status,
  excepted,
}: TaskView): Pick<TaskRowDto, 'kind' | 'of' | 'awaits' | 'excepted'> {
  return {
    kind,
    ...(parentNo === undefined ? {} : { of: `${caseId}.${String(parentNo)}` }),
    ...(excepted.length === 0 ? {} : { excepted }),
    ...(awaits === undefined || status !== 'claimed' ? {} : { awaits }),
  };
}
