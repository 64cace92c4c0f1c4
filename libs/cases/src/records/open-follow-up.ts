import { type CaseId, derivedCommandId } from '#contract';
import { isJsonObject } from '#engine';
import { type RecordEventRow } from '#store';
import { type StartCase } from '../command';
import { type Kit } from '../kit';
import { reasonOf } from '../letters/start-reason';
import { startCase } from '../start-case';
import { SYSTEM } from '../system-actor';
import { factsOf, type OpenRecord } from './record-notices';

/** The case that follows a record up, or why there is none. */
export type FollowUp = { readonly ok: true; readonly caseId: CaseId } | { readonly ok: false; readonly reason: string };

/** Opens the case of a follow-up, once however often it is asked for the same last day of the record. */
export async function openFollowUp(
  kit: Kit,
  open: OpenRecord,
  { event, wall }: { readonly event: RecordEventRow; readonly wall: Date },
): Promise<FollowUp> {
  const followUp = open.rule.kind.followUps.find(({ name }) => event.event === `follow-up:${name}`);
  if (followUp === undefined) return { ok: false, reason: 'the kind has no such follow-up any more' };
  const data = followUp.data.kind === 'feel' ? kit.evaluator.evaluate(followUp.data.expression, factsOf(open)) : undefined;
  if (data?.ok !== true || !isJsonObject(data.value)) return { ok: false, reason: `follow-up ${followUp.name} gives no data` };
  const { region, organisationId, subject } = open.record;
  const request: StartCase = {
    id: derivedCommandId('record', event.recordId, event.event, event.forEnd),
    processId: followUp.process,
    region,
    organisationId,
    actor: SYSTEM,
    data: data.value,
    ...('person' in subject
      ? { applicant: { id: subject.person, name: open.name } }
      : { applicantOrganisation: { id: subject.organisation, name: open.name } }),
  };
  const started = await startCase(kit, request, wall);
  return started.ok
    ? { ok: true, caseId: started.caseId }
    : { ok: false, reason: reasonOf(`${followUp.process} ${started.code}`, started) };
}
