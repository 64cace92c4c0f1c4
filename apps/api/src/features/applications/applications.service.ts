import { Inject, Injectable } from '@nestjs/common';
import { type Actor, hasPermission } from '#access';
import { type StartCase } from '#cases';
import { type CaseId, type CommandId, type OrganisationId } from '#contract';
import { findCase, findCounty, isWithin, listClocksOfCase, listTasksOfCase } from '#store';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { findOrAddApplicant } from './applicant';
import { type ApplicationDto, type ReceiptDto } from './applications.dto';
import { nextSteps } from './next-steps';

@Injectable()
export class ApplicationsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Starts a case; sent again under the same key it gives the same receipt. */
  async apply(actor: Actor, application: ApplicationDto, id: CommandId): Promise<ReceiptDto> {
    const { store, cases, config, wall } = this.parts;
    const parties = await this.partiesOf(actor, application);
    const place = await this.placeOf(application);
    const { processId, data, documentIds = [], authority } = application;
    const proofs = authority?.documentId === undefined ? documentIds : [...documentIds, authority.documentId];
    const started = await accepted(
      store,
      await cases.startCase({ id, processId, region: config.region, ...place, actor, ...parties, data, documentIds: proofs }, wall()),
    );
    return this.receipt(started.caseId as CaseId, started.repeated);
  }

  private async partiesOf(actor: Actor, { applicant, authority }: ApplicationDto): Promise<Pick<StartCase, 'applicant' | 'agent'>> {
    const self = { id: actor.personId, name: actor.name };
    if (applicant === undefined) return { applicant: self };
    if (!hasPermission(actor, 'apply-for-others')) throw new ProblemError('not-permitted');
    if (authority === undefined) throw new ProblemError('authority-missing');
    const person = await findOrAddApplicant(this.parts.store, applicant, this.parts.wall());
    return { applicant: { id: person.id, name: person.name }, agent: { ...self, authority: authority.ground } };
  }

  private async placeOf({ organisationId, townshipId }: ApplicationDto): Promise<Pick<StartCase, 'organisationId' | 'townshipId'>> {
    const { store, config } = this.parts;
    const handling = organisationId ?? (await findCounty(store, config.region))?.id;
    if (handling === undefined) throw new ProblemError('unknown-organisation');
    if (townshipId === undefined) return { organisationId: handling };
    const within = await isWithin(store, townshipId as OrganisationId, handling as OrganisationId);
    if (!within) throw new ProblemError('unknown-organisation');
    return { organisationId: handling, townshipId };
  }

  private async receipt(caseId: CaseId, repeated: boolean): Promise<ReceiptDto> {
    const { store, cases } = this.parts;
    const [found, tasks, clocks] = await Promise.all([
      findCase(store, caseId),
      listTasksOfCase(store, caseId),
      listClocksOfCase(store, caseId),
    ]);
    if (found === undefined) throw new ProblemError('unknown-case');
    const definition = await cases.getDefinition(found.definitionHash);
    const due = clocks.map(({ dueAt }) => dueAt).find((dueAt) => dueAt !== undefined);
    return {
      caseId,
      number: found.number,
      processName: definition.graph.name,
      receivedAt: found.startedAt.toISOString(),
      next: await nextSteps(store, tasks, definition),
      ...(due === undefined ? {} : { dueAt: due.toISOString() }),
      repeated,
    };
  }
}
