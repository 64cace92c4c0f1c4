import { type OrderedItem } from '#cases';
import { TaskIdPipe } from '../../http/id-pipe';
import { ProblemError } from '../../problem/problem-error';
import { type BulkItemDto, type BulkRunOrderDto } from './bulk-runs.dto';

const taskIdPipe = new TaskIdPipe();

/** An item as it was handed in under its number; `fields-invalid` where it does not fit the verb. */
export function orderedItem(verb: BulkRunOrderDto['verb'], item: BulkItemDto, no: number): OrderedItem {
  const { task, applicant, data } = item;
  if (verb !== 'apply' && task !== undefined) return { no, task: taskIdPipe.transform(task), data };
  if (verb === 'apply' && applicant !== undefined && data !== undefined) return { no, application: { applicant, data } };
  const [zh, en] = verb === 'apply' ? ['缺少申请人或表单', 'lacks applicant or form'] : ['缺少任务编号', 'lacks the id of a task'];
  throw new ProblemError('fields-invalid', { errors: [{ path: `/items/${String(no)}`, code: 'required', zh, en }] });
}
