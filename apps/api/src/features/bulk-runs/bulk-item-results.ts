import { type Actor, canReadCase } from '#access';
import { type BulkResult, type CaseView, listCasesById, listTasksById, type TaskView } from '#store';
import { type Parts } from '../../parts';
import { elementName } from '../cases/plain-words';
import { type BulkItemResultDto } from './bulk-runs.dto';
import { sentenceOf } from './sentence-of';

/** What is looked up to name the items of a page, and to say who was faster. */
interface Known {
  readonly cases: ReadonlyMap<string, CaseView>;
  readonly tasks: ReadonlyMap<string, TaskView>;
  /** Name of the step of a task. */
  readonly nameOf: (task: TaskView) => string | undefined;
}

/** What became of these items; those of cases that the actor may not read are not named. */
export async function bulkItemResults(parts: Parts, actor: Actor, items: readonly BulkResult[]): Promise<readonly BulkItemResultDto[]> {
  const known = await lookUp(parts, actor, items);
  return items.map((item) => itemDto(item, known));
}

async function lookUp({ store, cases }: Parts, actor: Actor, items: readonly BulkResult[]): Promise<Known> {
  const ids = items.flatMap(({ caseId, taskNo: no }) => (caseId === undefined || no === undefined ? [] : [{ caseId, no }]));
  const [found, tasks] = await Promise.all([
    listCasesById(store, [...new Set(items.flatMap(({ caseId }) => caseId ?? []))]),
    listTasksById(store, ids),
  ]);
  const readable = new Map(found.filter(({ scope }) => canReadCase(actor, scope)).map((each) => [each.id, each]));
  const hashes = [...new Set([...readable.values()].map(({ definitionHash }) => definitionHash))];
  const definitions = new Map(await Promise.all(hashes.map(async (hash) => [hash, await cases.findDefinition(hash)] as const)));
  return {
    cases: readable,
    tasks: new Map(tasks.map((task) => [taskId(task.caseId, task.no), task])),
    nameOf: ({ caseId, element }) => {
      const hash = readable.get(caseId)?.definitionHash;
      const definition = hash === undefined ? undefined : definitions.get(hash);
      return definition && elementName(definition.graph, element);
    },
  };
}

const taskId = (caseId: string, no: number): string => `${caseId}.${String(no)}`;

function itemDto(item: BulkResult, known: Known): BulkItemResultDto {
  const { no, status, code } = item;
  return { no, ...idOf(item), ...namesOf(item, known), status, ...(code === undefined ? {} : { code, why: sentenceOf(code) }) };
}

function idOf({ caseId, taskNo }: BulkResult): Pick<BulkItemResultDto, 'task' | 'caseId'> {
  if (caseId === undefined) return {};
  return taskNo === undefined ? { caseId } : { task: taskId(caseId, taskNo) };
}

function namesOf({ caseId, taskNo, code }: BulkResult, known: Known): Pick<BulkItemResultDto, 'caseNumber' | 'name' | 'owner'> {
  const found = caseId === undefined ? undefined : known.cases.get(caseId);
  if (found === undefined) return {};
  const task = taskNo === undefined ? undefined : known.tasks.get(taskId(found.id, taskNo));
  if (task === undefined) return { caseNumber: found.number };
  const name = known.nameOf(task);
  return { caseNumber: found.number, ...(name === undefined ? {} : { name }), ...(code === 'already-claimed' && ownerOf(task)) };
}

const ownerOf = ({ status, ownerId, ownerName = '' }: TaskView): Pick<BulkItemResultDto, 'owner'> =>
  status !== 'claimed' || ownerId === undefined ? {} : { owner: { id: ownerId, name: ownerName } };
