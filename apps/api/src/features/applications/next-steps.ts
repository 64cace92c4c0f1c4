import { type Definition } from '#cases';
import { listOrganisations, type Store, type TaskView } from '#store';
import { type OrganisationId } from '#contract';
import { elementName } from '../cases/plain-words';
import { type NextStepDto } from './applications.dto';

/** Open tasks in plain words with the institutions that they lie with; a task of the applicant's lies with nobody else. */
export async function nextSteps(store: Store, tasks: readonly TaskView[], { graph }: Definition): Promise<readonly NextStepDto[]> {
  const open = tasks.filter(({ status }) => status === 'ready' || status === 'claimed');
  const ids = [...new Set(open.flatMap(institutionsOf))];
  const names = new Map((await listOrganisations(store, ids)).map(({ id, name }) => [id, name]));
  return open.map((task) => ({
    name: elementName(graph, task.element) ?? task.element,
    forApplicant: task.forApplicant,
    organisations: institutionsOf(task).map((id) => ({ id, name: names.get(id) ?? id })),
    ...(task.dueAt === undefined ? {} : { dueAt: task.dueAt.toISOString() }),
  }));
}

const institutionsOf = ({ offeredTo }: TaskView): readonly OrganisationId[] => [
  ...new Set(offeredTo.map(({ organisationId }) => organisationId)),
];
