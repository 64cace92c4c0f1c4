import { Inject, Injectable } from '@nestjs/common';
import { type Actor, hasPermission } from '#access';
import { type CaseId, type CommandId, type PersonId } from '#contract';
import { type CaseView, findActor, findAuthorityInCase, findPersonByUsername, insertAuthority } from '#store';
import { commandIdOf } from '../../http/command-id';
import { once } from '../../http/once';
import { uuidOfKey } from '../../http/uuid-of-key';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { readerOf } from '../cases/reader';
import { type GivenAuthorityDto, type RecordAuthorityDto } from './authorities.dto';
import { endOfDay } from './last-day';

/** A running case, and the key under which the clerk asks. */
interface AtWindow {
  readonly caseId: CaseId;
  readonly key: string;
}

/** Authorities of those who come to the window in person, since the applicant has no account or does not use it. */
@Injectable()
export class WindowAuthoritiesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** The signed paper is the proof, and joins the case. Its id is agreed on first, so that what is sent again goes on where it was left. */
  async record(actor: Actor, { caseId, key }: AtWindow, request: RecordAuthorityDto): Promise<GivenAuthorityDto> {
    const { store, cases, wall } = this.parts;
    const { applicantId } = await this.getPermitted(actor, caseId);
    if (applicantId === undefined) throw new ProblemError('no-applicant');
    const { documentId, ground, until } = request;
    const id = uuidOfKey(`authority\n${actor.personId}`, key);
    const givenAt = await cases.businessNow(wall());
    const endsAt = until === undefined ? undefined : endOfDay(until, givenAt);
    const agentId = await this.helperOf([actor.personId, applicantId], request);
    const command = { kind: 'begin-agent', id: commandIdOf(actor.personId, key), actor, agent: agentId, authority: id } as const;
    await accepted(store, await cases.advance(caseId, { ...command, paper: documentId }, wall()));
    await insertAuthority(store, { id, applicantId, agentId, caseId, ground, evidence: 'signed-paper', documentId, givenAt, endsAt });
    return { id };
  }

  /**
   * The applicant has come and wants nobody to act any more: the authority ends, at once and in every case that it is for. Which one is
   * agreed on first, so that what is sent again goes on where it was left, and ends no other.
   */
  async end(actor: Actor, id: CommandId, caseId: CaseId): Promise<void> {
    const { cases, wall } = this.parts;
    const { applicantId, agentId } = await this.getPermitted(actor, caseId);
    const now = await cases.businessNow(wall());
    const { authority } = await once(this.parts, { actor, id, body: JSON.stringify(['end-authority', caseId]) }, async ({ store }) => {
      if (applicantId === undefined || agentId === undefined) throw new ProblemError('unknown-authority');
      const found = await findAuthorityInCase(store, { caseId, applicantId, agentId }, now);
      if (found === undefined) throw new ProblemError('unknown-authority');
      return { authority: found.id };
    });
    await cases.endAuthority(authority, { by: actor.personId, now: wall() });
  }

  /** The case for a clerk by a post that counts in it; never for one of its parties. */
  private async getPermitted(actor: Actor, caseId: CaseId): Promise<CaseView> {
    const found = await readableCase(this.parts.store, actor, { caseId });
    const { here, isStaff, isParty } = readerOf(actor, found.scope);
    if (!isStaff || isParty || !hasPermission(here, 'record-authorities')) throw new ProblemError('not-permitted');
    return found;
  }

  /** Somebody else with an account, whose name and user name belong together. */
  private async helperOf(others: readonly PersonId[], { helper: username, helperName }: RecordAuthorityDto): Promise<PersonId> {
    const { store, wall } = this.parts;
    const found = await findPersonByUsername(store, username);
    const helper = found === undefined ? undefined : await findActor(store, found.id, wall());
    if (helper?.name !== helperName.trim() || others.includes(helper.personId)) throw new ProblemError('unfit-helper');
    return helper.personId;
  }
}
