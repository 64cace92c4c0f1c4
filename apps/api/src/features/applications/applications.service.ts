import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type StartCase } from '#cases';
import { type CaseId, type CommandId, type OrganisationId } from '#contract';
import {
  deleteDraft,
  findCase,
  findCounty,
  findOrganisation,
  insertAuthority,
  listClocksOfCase,
  listTasksOfCase,
  type OrganisationKind,
} from '#store';
import { PARTS, type Parts } from '../../parts';
import { nextDue } from '../clocks/next-due';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { endOfDay } from '../authorities/last-day';
import { commandOfDraft } from '../drafts/command-of-draft';
import { type ApplicationDto, type AuthorityDto, type ReceiptDto } from './applications.dto';
import { helpedParty } from './helped-party';
import { nextSteps } from './next-steps';
import { townshipOfForm } from './township-of-form';

/** Whoever applies must not choose an office that is none of them: it would then hand the case to whoever sits there. */
const TOWNSHIPS: readonly OrganisationKind[] = ['township', 'village'];

@Injectable()
export class ApplicationsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Starts a case; sent again under the same key, or of the same draft, it gives the same receipt. */
  async apply(actor: Actor, application: ApplicationDto, key: CommandId): Promise<ReceiptDto> {
    const { draftId } = application;
    const id = draftId === undefined ? key : commandOfDraft(actor.personId, draftId);
    const { store, cases, config, wall } = this.parts;
    const parties = await this.partiesOf(actor, application);
    const place = await this.placeOf(application);
    const { processId, data, documentIds = [], authority } = application;
    const proofs = authority?.documentId === undefined ? documentIds : [...documentIds, authority.documentId];
    const endsAt = authority?.until === undefined ? undefined : endOfDay(authority.until, await cases.businessNow(wall()));
    const started = await accepted(
      store,
      await cases.startCase({ id, processId, region: config.region, ...place, actor, ...parties, data, documentIds: proofs }, wall()),
    );
    if (authority !== undefined) await this.keepAuthority(started.caseId, parties, { ...authority, endsAt });
    if (draftId !== undefined) await deleteDraft(store, { id: draftId, personId: actor.personId });
    return this.receipt(started.caseId, started.repeated);
  }

  private async partiesOf(
    actor: Actor,
    { applicant, applicantOrganisationId, authority }: ApplicationDto,
  ): Promise<Pick<StartCase, 'applicant' | 'applicantOrganisation' | 'agent'>> {
    if (applicantOrganisationId !== undefined) return { applicantOrganisation: await this.organisationOf(applicantOrganisationId) };
    const self = { id: actor.personId, name: actor.name };
    return applicant === undefined ? { applicant: self } : helpedParty(this.parts, actor, { applicant, authority });
  }

  /** Under an id of the case's, so that a repetition keeps no second one. */
  private async keepAuthority(
    caseId: CaseId,
    { applicant, agent }: Pick<StartCase, 'applicant' | 'agent'>,
    { ground, documentId, scope, endsAt }: AuthorityDto & { readonly endsAt: Date | undefined },
  ): Promise<void> {
    if (applicant === undefined || agent === undefined) return;
    const { store, cases, wall } = this.parts;
    const evidence = documentId === undefined ? 'stated' : 'signed-paper';
    const bound = scope === 'all' ? {} : { caseId };
    const between = { applicantId: applicant.id, agentId: agent.id };
    await insertAuthority(store, {
      id: caseId,
      ...between,
      ...bound,
      ground,
      evidence,
      documentId,
      endsAt,
      givenAt: await cases.businessNow(wall()),
    });
  }

  /** Who may open a case for it, its process says. */
  private async organisationOf(id: OrganisationId): Promise<NonNullable<StartCase['applicantOrganisation']>> {
    const found = await findOrganisation(this.parts.store, id);
    if (found === undefined) throw new ProblemError('unknown-organisation');
    return { id, name: found.name };
  }

  private async placeOf(application: ApplicationDto): Promise<Pick<StartCase, 'organisationId' | 'townshipId'>> {
    const { store, config } = this.parts;
    const { organisationId } = application;
    const handling = organisationId ?? (await findCounty(store, config.region))?.id;
    const bureau = handling === undefined ? undefined : await findOrganisation(store, handling);
    if (bureau?.kind !== 'county' || bureau.region !== config.region) throw new ProblemError('unknown-organisation');
    const given = application.townshipId;
    const townshipId = given === undefined ? await townshipOfForm(this.parts, application, bureau.id) : given;
    if (townshipId === null) return { organisationId: bureau.id };
    const place = await findOrganisation(store, townshipId);
    if (place === undefined || !TOWNSHIPS.includes(place.kind) || !place.path.includes(bureau.id))
      throw new ProblemError('unknown-organisation');
    return { organisationId: bureau.id, townshipId };
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
    const due = nextDue(clocks);
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
