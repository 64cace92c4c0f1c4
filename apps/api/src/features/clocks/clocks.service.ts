import { Inject, Injectable } from '@nestjs/common';
import { type Actor, actorInCase } from '#access';
import { type Command, type Definition, taskOfClock } from '#cases';
import { type CaseId } from '#contract';
import { type EscalationKey, listOpenEscalations, type OpenEscalation } from '#store';
import { isCaseId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { outcomeDto } from '../tasks/outcome-dto';
import { type OutcomeDto } from '../tasks/task-commands.dto';
import { rungDto } from './clock-dto';
import { type EscalationDto, type EscalationListDto, type EscalationsQueryDto } from './clocks.dto';

const PAGE = 50;
const LIST = 'escalations';

type Change<C> = C extends { readonly kind: 'pause-clock' | 'resume-clock' } ? Omit<C, 'actor'> : never;

@Injectable()
export class ClocksService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Pauses or resumes; only posts that reach the case count. */
  async change(actor: Actor, caseId: CaseId, change: Change<Command>): Promise<OutcomeDto> {
    const { store, cases, wall } = this.parts;
    const found = await readableCase(store, actor, { caseId });
    const command = { ...change, actor: actorInCase(actor, found.scope) };
    return outcomeDto(await accepted(store, await cases.advance(found.id, command, wall())));
  }

  async escalations(actor: Actor, { after, limit = PAGE }: EscalationsQueryDto): Promise<EscalationListDto> {
    const { store, cases, cursors } = this.parts;
    const key = after === undefined ? undefined : keyOf(cursors.read(LIST, after));
    const found = await listOpenEscalations(store, actor, { after: key, limit });
    const definitions = await Promise.all(found.map(({ definitionHash }) => cases.findDefinition(definitionHash)));
    const last = found.length < limit ? undefined : found.at(-1);
    return {
      escalations: found.flatMap((each, index) => escalationDto(each, definitions[index])),
      ...(last === undefined ? {} : { next: cursors.write(LIST, [last.at.toISOString(), last.caseId, last.clock, last.rung]) }),
    };
  }
}

function keyOf(json: unknown): EscalationKey {
  const [at, caseId, clock, rung]: readonly unknown[] = Array.isArray(json) ? json : [];
  if (typeof at !== 'string' || !isCaseId(caseId) || typeof clock !== 'string' || typeof rung !== 'string')
    throw new ProblemError('invalid-cursor');
  return { at: new Date(at), caseId, clock, rung };
}

function escalationDto(each: OpenEscalation, definition: Definition | undefined): readonly EscalationDto[] {
  if (definition === undefined) return [];
  const { caseId, caseNumber } = each;
  return [{ ...rungDto(each), caseId, caseNumber, processName: definition.graph.name, name: nameOf(each, definition) }];
}

/** Of a task only its number is known here; the case tells more. */
function nameOf({ clock }: OpenEscalation, { graph }: Definition): string {
  return taskOfClock(clock) === undefined ? (graph.clocks[clock]?.name ?? clock) : '任务办理期限';
}
