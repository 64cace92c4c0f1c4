import { type Actor } from '#access';
import { type Definition } from '#cases';
import { type CaseSummary, listOwedTasks, type OwedTask } from '#store';
import { type Parts } from '../../parts';
import { nameOf } from '../progress/steps-now';
import { type MyCaseDto, type OwedDto } from './cases.dto';
import { listedCases } from './listed-cases';
import { partyRole } from './party-role';

/** Cases as a list shows them to a party of each: what the actor is in it, and what it owes. */
export async function myCases(parts: Parts, actor: Actor, found: readonly CaseSummary[]): Promise<readonly MyCaseDto[]> {
  const ids = found.map(({ id }) => id);
  const [listed, owed] = await Promise.all([listedCases(parts, actor, found), listOwedTasks(parts.store, ids)]);
  const todo = await Promise.all(
    owed.map(async (task) => {
      const each = found.find(({ id }) => id === task.caseId);
      const definition = each && (await parts.cases.findDefinition(each.definitionHash));
      return definition === undefined ? [] : [{ caseId: task.caseId, dto: owedDto(task, definition) }];
    }),
  );
  const byId = new Map(found.map((each) => [each.id as string, each]));
  return listed.map((dto) => ({
    ...dto,
    role: partyRole(actor, byId.get(dto.id) ?? {}),
    todo: todo.flat().flatMap((each) => (each.caseId === dto.id ? [each.dto] : [])),
  }));
}

const owedDto = (task: OwedTask, definition: Definition): OwedDto => ({
  taskId: `${task.caseId}.${String(task.no)}`,
  ...nameOf(task, definition),
  ...(task.dueAt === undefined ? {} : { dueAt: task.dueAt.toISOString() }),
});
