import { hasPermission } from '#access';
import { derivedCommandId } from '#contract';
import { type BulkItem, type BulkResult, findOrAddPerson } from '#store';
import { startCase } from '../start-case';
import { type ApplicationItem } from './bulk-order';
import { type WorkingRun } from './working-run';

/** Files one application of many: `not-permitted` where the agent may no longer, `name-mismatch` where the identity number is somebody else's. */
export async function workApplication(working: WorkingRun, item: BulkItem): Promise<Pick<BulkResult, 'status' | 'code' | 'caseId'>> {
  const { kit, run, actor, given, now } = working;
  if (given.application === undefined) return { status: 'failed', code: 'bad-order' };
  if (!hasPermission(actor, 'apply-for-others')) return { status: 'refused', code: 'not-permitted' };
  const { applicant, data, key } = item.given as ApplicationItem;
  const person = await findOrAddPerson(kit.store, applicant, now);
  if (person === undefined) return { status: 'refused', code: 'name-mismatch' };
  const { authority, ...place } = given.application;
  const request = {
    ...place,
    id: key === undefined ? derivedCommandId('bulk-run', run.id, item.no) : derivedCommandId('application-line', key),
    actor,
    applicant: { id: person.id, name: person.name },
    agent: { id: actor.personId, name: actor.name, authority },
    data,
  };
  const started = await startCase(kit, request, now);
  return started.ok ? { status: 'done', caseId: started.caseId } : { status: 'refused', code: started.code };
}
