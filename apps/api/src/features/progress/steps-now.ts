import { type Definition } from '#cases';
import { type AuditEntry, type CaseSummary, type Store, type TaskView, type ToldNotice } from '#store';
import { type NextStepDto } from '../applications/applications.dto';
import { nextSteps } from '../applications/next-steps';
import { elementName, stageName } from '../cases/plain-words';
import { listAsked } from './asked-items';
import { type ToDoDto } from './progress.dto';
import { servedDto } from './served-dto';

const isOpen = ({ status }: TaskView): boolean => status === 'ready' || status === 'claimed';

/** What the office does now, each step once; where it waits for nobody's task, the stage. Of a panel the office that holds it is told, never who sits in it. */
export async function stepsNow(
  store: Store,
  found: CaseSummary,
  { tasks, definition }: { readonly tasks: readonly TaskView[]; readonly definition: Definition },
): Promise<readonly NextStepDto[]> {
  if (found.status !== 'open') return [];
  const handling = { id: found.organisationId, name: found.organisationName };
  const steps = await nextSteps(
    store,
    tasks.filter((task) => isOfOffice(task, found)),
    definition,
  );
  const placed = steps.map((step) => (step.organisations.length === 0 ? { ...step, organisations: [handling] } : step));
  const each = [...new Map(placed.map((step) => [step.name, step])).values()];
  if (each.length > 0 || tasks.some(isOpen)) return each;
  const name = stageName(definition.graph, found.stage);
  return name === undefined ? [] : [{ name, forApplicant: false, organisations: [handling] }];
}

/** Neither the applicant's, nor that of an organisation that applies, nor a step that waits for the applicant. */
function isOfOffice({ forApplicant, offeredTo, awaits }: TaskView, { applicantOrganisationId }: CaseSummary): boolean {
  const theirs =
    applicantOrganisationId !== undefined && offeredTo.some(({ organisationId }) => organisationId === applicantOrganisationId);
  return !forApplicant && !theirs && awaits !== 'supplement';
}

/** A step as the diagram calls it; a supplement hangs on any. */
export const nameOf = ({ kind, element }: Pick<TaskView, 'kind' | 'element'>, { graph }: Definition): Pick<ToDoDto, 'name' | 'nameEn'> =>
  kind === 'supplement' ? { name: '补正', nameEn: 'Supplement' } : { name: elementName(graph, element) ?? element };

interface Known {
  readonly tasks: readonly TaskView[];
  readonly definition: Definition;
  readonly entries: readonly AuditEntry[];
  /** Notices to the parties, latest first. */
  readonly told: readonly ToldNotice[];
}

/** What the applicant has to do, the most urgent first. */
export function toDo(found: CaseSummary, { tasks, definition, entries, told }: Known): readonly ToDoDto[] {
  const asked = new Map(listAsked(entries, definition).map(({ supplement, items }) => [supplement, items]));
  const end = ({ dueAt }: TaskView): number => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return tasks
    .filter((task) => isOpen(task) && !isOfOffice({ ...task, awaits: undefined }, found))
    .toSorted((a, b) => end(a) - end(b))
    .map((task) => ({
      taskId: `${task.caseId}.${String(task.no)}`,
      ...nameOf(task, definition),
      ...(task.dueAt === undefined ? {} : { dueAt: task.dueAt.toISOString() }),
      items: asked.get(task.no) ?? [],
      ...toldAs(task, told, definition),
    }));
}

/** The notice that was sent in the very step in which the task began; a supplement says itself what is wrong. */
function toldAs({ kind, openedAt }: TaskView, told: readonly ToldNotice[], definition: Definition): Pick<ToDoDto, 'told'> {
  const notice = kind === 'supplement' ? undefined : told.find(({ at }) => at.getTime() === openedAt.getTime());
  return notice === undefined ? {} : { told: servedDto(notice, definition) };
}
