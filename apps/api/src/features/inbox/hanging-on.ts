import { type TaskView } from '#store';
import { type TaskRowDto } from './inbox.dto';

/** What a task is, which task it hangs on, and whose answer it waits for. */
export function hangingOn({ caseId, kind, parentNo, awaits, status }: TaskView): Pick<TaskRowDto, 'kind' | 'of' | 'awaits'> {
  return {
    kind,
    ...(parentNo === undefined ? {} : { of: `${caseId}.${String(parentNo)}` }),
    ...(awaits === undefined || status !== 'claimed' ? {} : { awaits }),
  };
}
