import { Inject, Injectable } from '@nestjs/common';
import { type Actor, actorInCase, canReadCase } from '#access';
import { isJsonObject, type JsonObject } from '#engine';
import { type CaseView, deleteTaskDraft, findCase, findTask, listTaskDrafts, putTaskDraft, type TaskView } from '#store';
import { judge } from '#tasks';
import { type TaskId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { factsOf } from '../inbox/task-facts';
import { type SavedTaskDraftDto, type TaskDraftDto } from './task-drafts.dto';

/** Bytes of JSON; forms are far smaller, and files are uploaded. */
const SIZE_LIMIT = 65_536;

/** What somebody has begun to write for a task: nobody else sees it, and it is gone with the task. */
@Injectable()
export class TaskDraftsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async read(actor: Actor, id: TaskId): Promise<TaskDraftDto> {
    await this.readable(actor, id);
    const [draft] = await listTaskDrafts(this.parts.store, actor.personId, [id]);
    return draft !== undefined && isJsonObject(draft.data) ? { data: draft.data, savedAt: draft.savedAt.toISOString() } : {};
  }

  /** For whoever has the task or could complete it now. */
  async save(actor: Actor, id: TaskId, data: JsonObject): Promise<SavedTaskDraftDto> {
    const { store, cases, wall } = this.parts;
    const { found, task } = await this.readable(actor, id);
    if (Buffer.byteLength(JSON.stringify(data)) > SIZE_LIMIT) throw new ProblemError('body-too-large');
    const judgement = judge('complete', factsOf(task, await cases.businessNow(wall())), actorInCase(actor, found.scope));
    if (task.closedAt === undefined && !judgement.ok && task.ownerId !== actor.personId) throw new ProblemError(judgement.code);
    const savedAt = wall();
    const seq = await putTaskDraft(store, { ...id, personId: actor.personId, data, savedAt });
    if (seq === undefined) throw new ProblemError('task-closed');
    return { savedAt: savedAt.toISOString(), seq };
  }

  async discard(actor: Actor, id: TaskId): Promise<void> {
    await this.readable(actor, id);
    await deleteTaskDraft(this.parts.store, { ...id, personId: actor.personId });
  }

  private async readable(actor: Actor, { caseId, no }: TaskId): Promise<{ readonly found: CaseView; readonly task: TaskView }> {
    const { store } = this.parts;
    const [found, task] = await Promise.all([findCase(store, caseId), findTask(store, caseId, no)]);
    if (found === undefined || task === undefined || !canReadCase(actor, found.scope)) throw new ProblemError('unknown-task');
    return { found, task };
  }
}
