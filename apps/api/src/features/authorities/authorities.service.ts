import { Inject, Injectable } from '@nestjs/common';
import { type Actor, hasPermission } from '#access';
import { type CaseId, type CommandId, derivedCommandId, type PersonId } from '#contract';
import {
  type AuthorityView,
  confirmAuthority,
  findActor,
  findAuthority,
  findCase,
  findPersonByUsername,
  insertAuthority,
  listAuthorities,
  listUnaidedCases,
} from '#store';
import { uuidOf } from '../../http/command-id';
import { onceInParts } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { type AuthoritiesDto, type GiveAuthorityDto, type GivenAuthorityDto } from './authorities.dto';
import { authorityDto } from './authority-dto';
import { endOfDay } from './last-day';

const PAGE = 50;

@Injectable()
export class AuthoritiesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list({ personId }: Actor, after?: string): Promise<AuthoritiesDto> {
    const { store, cases, wall } = this.parts;
    const [found, now] = await Promise.all([listAuthorities(store, { personId, after, limit: PAGE }), cases.businessNow(wall())]);
    return { authorities: found.map((each) => authorityDto(each, now)) };
  }

  /** The applicant's own word in the account is the proof. Sent again under the same key it is the same authority. */
  give(actor: Actor, id: CommandId, request: GiveAuthorityDto): Promise<GivenAuthorityDto> {
    return onceInParts(this.parts, { actor, id, body: `authority ${JSON.stringify(request)}` }, () =>
      this.giveNew(actor, uuidOf(id), request),
    );
  }

  /** Each case takes the helper up under this id, so that it is done once however often it is begun. */
  private async giveNew(actor: Actor, id: string, request: GiveAuthorityDto): Promise<GivenAuthorityDto> {
    const { store, cases, wall } = this.parts;
    const { caseId, until, ground = 'power-of-attorney' } = request;
    const givenAt = await cases.businessNow(wall());
    const endsAt = until === undefined ? undefined : endOfDay(until, givenAt);
    const agentId = await this.helperOf(actor, request);
    if (caseId !== undefined) await this.begin(actor, { id, agentId, caseId });
    const authority = { id, applicantId: actor.personId, agentId, caseId, endsAt, givenAt };
    await insertAuthority(store, { ...authority, ground, evidence: 'confirmed' });
    if (caseId === undefined) await this.beginAll(actor, { id, agentId });
    return { id };
  }

  /** The applicant stands by what was only stated. */
  async confirm(actor: Actor, id: string): Promise<void> {
    const { applicantId, endedAt } = await this.mine(actor, id);
    if (applicantId !== actor.personId) throw new ProblemError('not-permitted');
    if (endedAt !== undefined) throw new ProblemError('authority-ended');
    await confirmAuthority(this.parts.store, id);
  }

  /** By either side, at any time; at once and in every case. */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.mine(actor, id);
    await this.parts.cases.endAuthority(id, { by: actor.personId, now: this.parts.wall() });
  }

  private async mine({ personId }: Actor, id: string): Promise<AuthorityView> {
    const found = await findAuthority(this.parts.store, id);
    if (found === undefined || ![found.applicantId, found.agentId].includes(personId)) throw new ProblemError('unknown-authority');
    return found;
  }

  /** Somebody else who helps by post, or whose name was given too: nobody is let in by a mistyped user name, nor told of to whoever tries names. */
  private async helperOf({ personId }: Actor, { helper: username, helperName }: GiveAuthorityDto): Promise<PersonId> {
    const { store, limits, wall } = this.parts;
    await limits.take('naming-person', personId);
    const found = await findPersonByUsername(store, username);
    const helper = found === undefined ? undefined : await findActor(store, found.id, wall());
    const isMeant =
      helperName === undefined ? helper !== undefined && hasPermission(helper, 'apply-for-others') : helper?.name === helperName.trim();
    if (helper === undefined || helper.personId === personId || !isMeant) throw new ProblemError('unfit-helper');
    await limits.giveBack('naming-person', personId);
    return helper.personId;
  }

  private async begin(actor: Actor, given: { readonly id: string; readonly agentId: PersonId; readonly caseId: CaseId }): Promise<void> {
    const { store, cases, wall } = this.parts;
    const { id, agentId, caseId } = given;
    const found = await findCase(store, caseId);
    if (found?.applicantId !== actor.personId) throw new ProblemError('unknown-case');
    const command = { kind: 'begin-agent', id: derivedCommandId('begin-agent', id), actor, agent: agentId, authority: id } as const;
    await accepted(store, await cases.advance(caseId, command, wall()));
  }

  /** Where the helper handles a case, or somebody else helps by now, that one stays as it is. */
  private async beginAll(actor: Actor, { id, agentId }: { readonly id: string; readonly agentId: PersonId }): Promise<void> {
    const { store, cases, wall } = this.parts;
    for (const caseId of await listUnaidedCases(store, actor.personId)) {
      const command = { kind: 'begin-agent', id: derivedCommandId('begin-agent', id), actor, agent: agentId, authority: id } as const;
      await cases.advance(caseId, command, wall());
    }
  }
}
