import { asCommandId, asOrganisationId } from '#contract';
import { type Definition, type StartCase } from '#cases';
import { type Cast } from './cast';
import { storyBroken } from './errors';
import { type Scenario } from './scenario';

/** The application that a story begins with; a command of its own id where several are made in one store. */
export async function startRequest(cast: Cast, { processId, graph }: Definition, { case: file, start }: Scenario): Promise<StartCase> {
  const at = new Date(start.at);
  const node = graph.nodes[start.element];
  if (node?.type !== 'startEvent') throw storyBroken({ kind: 'no-start', about: start.element });
  const personOf = async (key: string) => {
    const { personId, name } = await cast.actor(key, at);
    return { id: personId, name };
  };
  return {
    id: asCommandId(`start ${processId}`),
    processId,
    region: file.region,
    organisationId: asOrganisationId(file.organisation),
    ...(file.township === null ? {} : { townshipId: asOrganisationId(file.township) }),
    actor: await cast.actor(start.by, at),
    ...(file.applicant === undefined ? {} : { applicant: await personOf(file.applicant) }),
    ...(file.applicantOrganisation === undefined ? {} : { applicantOrganisation: organisationOf(file.applicantOrganisation) }),
    ...(file.agent === undefined ? {} : { agent: await personOf(file.agent) }),
    data: cast.resolve(start.data),
    ...(node.trigger.kind === 'message' ? { message: node.trigger.message } : {}),
    ...(node.trigger.kind === 'timer' ? { timer: node.id } : {}),
  };
}

/** Organisations of a story are called by their keys. */
const organisationOf = (key: string) => ({ id: asOrganisationId(key), name: key });
