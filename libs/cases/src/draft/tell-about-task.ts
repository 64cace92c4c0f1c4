import { encryptionContext, type OutboxRow, type TaskRow } from '#store';
import { DATE_FORMAT } from '../shanghai-date';
import { type CaseDraft } from './case-draft';

/** Who is told by which built-in notice, and the words around the task's name. */
interface Telling {
  readonly notice: string;
  readonly to: readonly Pick<OutboxRow, 'person' | 'organisationId' | 'post'>[];
  /** Number of the audit entry that it belongs to; default the next one. */
  readonly seq?: number;
  readonly says: { readonly title: string; readonly body: string };
}

/** An in-app message about a task that no process has to have a notice for; it names the case by its number, and nobody. */
export function tellAboutTask(draft: CaseDraft, task: Pick<TaskRow, 'element' | 'dueAt'>, { seq, notice, to, says }: Telling): void {
  const { row, definition, kit, change } = draft;
  const name = definition.graph.nodes[task.element]?.name ?? task.element;
  const due = task.dueAt === undefined ? '' : `，应于${DATE_FORMAT.format(new Date(task.dueAt.getTime() - 1))}前办结`;
  const content = { title: `${says.title}：${name}`, body: `办件${row.number}的“${name}”${says.body}${due}。` };
  const sealed = kit.seal(encryptionContext.outbox(row.id), content);
  change.outbox.push(...to.map((address) => ({ seq: seq ?? row.seq + 1, notice, channel: 'in-app', content: sealed, ...address })));
}
