import { type Actor, actorInCase, canReadCase } from '#access';
import { type CaseId, derivedCommandId } from '#contract';
import { isJsonObject } from '#engine';
import { type BulkItem, type BulkResult, type BulkRunVerb, findActor, findCase } from '#store';
import { advance } from '../advance';
import { type Command } from '../command';
import { type WorkingRun } from './working-run';

interface TaskItem {
  readonly item: BulkItem;
  readonly verb: Exclude<BulkRunVerb, 'apply' | 'replan'>;
}

type Refused = Pick<BulkResult, 'status' | 'code'>;

/** Does the verb to one task as if its owner had; what the orderer may not see is an `unknown-task`. */
export async function workTask(working: WorkingRun, { item, verb }: TaskItem): Promise<Refused> {
  const { kit, actor, now } = working;
  if (item.caseId === undefined) return { status: 'failed', code: 'bad-order' };
  const command = await commandOf(working, { item, verb, caseId: item.caseId });
  if ('status' in command) return command;
  const outcome = await advance(kit, item.caseId, { command, now });
  if (outcome.ok) return { status: 'done' };
  const hidden = outcome.code === 'unknown-case' || (await findReadable(working, actor, item.caseId)) === undefined;
  return { status: 'refused', code: hidden ? 'unknown-task' : outcome.code };
}

async function commandOf(
  { kit, run, actor, given, now }: WorkingRun,
  { item, verb, caseId }: TaskItem & { readonly caseId: CaseId },
): Promise<Command | Refused> {
  const task = item.taskNo ?? 0;
  const id = derivedCommandId('bulk-run', run.id, item.no);
  if (verb === 'claim') return { kind: 'claim-task', id, actor, task };
  if (verb === 'complete')
    return { kind: 'complete-task', id, actor, task, data: isJsonObject(item.given) ? item.given : (given.data ?? {}) };
  const found = await findReadable({ kit }, actor, caseId);
  if (found === undefined) return { status: 'refused', code: 'unknown-task' };
  const assignee = given.personId === undefined ? undefined : await findActor(kit.store, given.personId, now);
  if (assignee === undefined) return { status: 'refused', code: 'unknown-person' };
  return { kind: 'assign-task', id, actor: actorInCase(actor, found.scope), task, assignee };
}

async function findReadable({ kit }: Pick<WorkingRun, 'kit'>, actor: Actor, caseId: CaseId): ReturnType<typeof findCase> {
  const found = await findCase(kit.store, caseId);
  return found !== undefined && canReadCase(actor, found.scope) ? found : undefined;
}
