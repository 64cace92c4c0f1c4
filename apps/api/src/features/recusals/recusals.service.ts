import { Inject, Injectable } from '@nestjs/common';
import { type Actor, actorInCase } from '#access';
import { type CaseId, type CommandId, derivedCommandId } from '#contract';
import { declareRelative, endRelative, listOpenCasesOfRelative, listRelatives } from '#store';
import { once, onceInParts, secretBody } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { outcomeDto } from '../tasks/outcome-dto';
import { type OutcomeDto } from '../tasks/task-commands.dto';
import { type DeclaredDto, type DeclareRelativeDto, type RecuseDto, type RelativesDto } from './recusals.dto';

const RELATIVE_REASON = '本人申报：当事人为近亲属';

@Injectable()
export class RecusalsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** A party does not keep out of the own case. */
  async recuse({ actor, caseId, id }: { actor: Actor; caseId: CaseId; id: CommandId }, body: RecuseDto): Promise<OutcomeDto> {
    const { store, cases, wall } = this.parts;
    const { scope, applicantId, agentId } = await readableCase(store, actor, { caseId });
    const person = body.personId ?? actor.personId;
    if (person === applicantId || person === agentId) throw new ProblemError('not-permitted');
    const basis = body.basis === undefined ? {} : { basis: body.basis };
    const command = { kind: 'recuse', id, actor: actorInCase(actor, scope), person, reason: body.reason, ...basis } as const;
    return outcomeDto(await accepted(store, await cases.advance(caseId, command, wall())));
  }

  async relatives(actor: Actor): Promise<RelativesDto> {
    const relatives = await listRelatives(this.parts.store, actor.personId);
    return { relatives: relatives.map(({ declaredAt, ...relative }) => ({ ...relative, declaredAt: declaredAt.toISOString() })) };
  }

  /** Takes whoever declares out of the relative's open cases as well; new cases find the declaration when they begin. */
  async declare(actor: Actor, command: CommandId, request: DeclareRelativeDto): Promise<DeclaredDto> {
    if (actor.postings.length === 0) throw new ProblemError('not-permitted');
    const body = secretBody(this.parts, ['relative', request]);
    return onceInParts(this.parts, { actor, id: command, body }, () => this.declareNew(actor, request));
  }

  private async declareNew(actor: Actor, { name, identityNumber, relation }: DeclareRelativeDto): Promise<DeclaredDto> {
    const { store, cases, wall } = this.parts;
    const at = await cases.businessNow(wall());
    const id = await declareRelative(store, { personId: actor.personId, identityNumber: identityNumber.toUpperCase(), name, relation, at });
    const concerned = await listOpenCasesOfRelative(store, id);
    const outcomes = [];
    for (const caseId of concerned) {
      const command = {
        kind: 'recuse',
        id: derivedCommandId('relative', id),
        actor,
        person: actor.personId,
        reason: RELATIVE_REASON,
      } as const;
      outcomes.push(await cases.advance(caseId, command, wall()));
    }
    return { id, cases: outcomes.filter((outcome) => outcome.ok).length };
  }

  /** Gives the id of what has ended. */
  async end(actor: Actor, command: CommandId, id: string): Promise<{ readonly id: string }> {
    const at = await this.parts.cases.businessNow(this.parts.wall());
    const body = JSON.stringify(['end-relative', id]);
    return once(this.parts, { actor, id: command, body }, async ({ store }) => {
      if (!(await endRelative(store, { id, personId: actor.personId, at }))) throw new ProblemError('unknown-relative');
      return { id };
    });
  }
}
