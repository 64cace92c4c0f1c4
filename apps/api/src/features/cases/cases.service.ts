import { Inject, Injectable } from '@nestjs/common';
import { type Actor, canReadCase, isParty, organisationsOf, permissionsOf } from '#access';
import { type Command } from '#cases';
import { type CaseId, type CommandId } from '#contract';
import { isJsonObject, type JsonObject } from '#engine';
import {
  type AuditEntry,
  type CaseView,
  findAuthorityInCase,
  findCase,
  findCasesByIdentityNumber,
  listAudit,
  listCasesOfParty,
  listClocksOfCase,
  listEscalationsOfCase,
  listLinkedCases,
  listTasksOfCase,
} from '#store';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { outcomeDto } from '../tasks/outcome-dto';
import { type OutcomeDto } from '../tasks/task-commands.dto';
import { partyActions } from '../progress/party-actions';
import { readProgress } from '../progress/read-progress';
import { ratingState } from '../service-ratings/rating-window';
import { caseDto } from './case-dto';
import {
  type CaseDto,
  type CaseListDto,
  type MessageInDto,
  type MyCasesDto,
  type MyCasesQuery,
  type TimelineDto,
  type TimelineEntryDto,
  type TimelineQueryDto,
} from './cases.dto';
import { listedCases } from './listed-cases';
import { myCases } from './my-cases';
import { findOpenPanels, isSecret, type OpenPanels } from './open-panels';
import { elementName } from './plain-words';
import { partyRole } from './party-role';
import { readDesk } from './read-desk';
import { readableCase } from './readable-case';
import { type Reader, readerOf } from './reader';
import { recordReading } from './record-reading';
import { submittedData } from './submissions';

const TIMELINE_PAGE = 100;
const LIST_LIMIT = 50;
const LINKED_LIMIT = 500;

@Injectable()
export class CasesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async read(actor: Actor, caseId: CaseId): Promise<CaseDto> {
    const { store, cases, wall } = this.parts;
    const found = await readableCase(store, actor, { caseId });
    const [definition, tasks, clocks, escalations, linked, calendar, now] = await Promise.all([
      cases.getDefinition(found.definitionHash),
      listTasksOfCase(store, found.id),
      listClocksOfCase(store, found.id),
      listEscalationsOfCase(store, found.id),
      listLinkedCases(store, found.id, LINKED_LIMIT),
      cases.calendarOf(found.region, wall()),
      cases.businessNow(wall()),
    ]);
    const dto = await this.withAuthority(found, caseDto(found, { definition, tasks, clocks, escalations, linked, calendar, now }, actor));
    const reader = readerOf(actor, found.scope);
    if (reader.isStaff && !reader.isParty) {
      return { ...dto, desk: await readDesk(this.parts, found, { known: { definition, tasks, calendar, now }, actor, reader }) };
    }
    if (!isParty(actor, found)) return dto;
    const [progress, rating, actions] = await Promise.all([
      readProgress(this.parts, found, { definition, tasks, clocks }),
      ratingState(this.parts, found, definition),
      partyActions(this.parts, found, { actor, tasks, now }),
    ]);
    return { ...dto, role: partyRole(actor, found), progress: { ...progress, actions, ...optional('rating', rating) } };
  }

  /** Whoever reads of an agent reads by what the agent acts. */
  private async withAuthority({ id, applicantId, agentId }: CaseView, dto: CaseDto): Promise<CaseDto> {
    if (dto.agent === undefined || applicantId === undefined || agentId === undefined) return dto;
    const { store, cases, wall } = this.parts;
    const found = await findAuthorityInCase(store, { caseId: id, applicantId, agentId }, await cases.businessNow(wall()));
    if (found === undefined) return dto;
    const { ground, evidence, documentId, endsAt } = found;
    const term = endsAt === undefined ? {} : { endsAt: endsAt.toISOString() };
    return { ...dto, agent: { ...dto.agent, authority: { ground, evidence, ...optional('documentId', documentId), ...term } } };
  }

  async timeline(actor: Actor, caseId: CaseId, { after = 0, limit = TIMELINE_PAGE }: TimelineQueryDto): Promise<TimelineDto> {
    const { store, cases } = this.parts;
    const found = await readableCase(store, actor, { caseId });
    const [definition, entries] = await Promise.all([
      cases.getDefinition(found.definitionHash),
      listAudit(store, found.id, { after, limit }),
    ]);
    const reader = readerOf(actor, found.scope);
    const parties = partiesOf(found);
    const panels = await findOpenPanels(store, definition, found);
    const shown = entries.map((entry) => ({ entry, data: submittedData(entry, { reader, definition, parties, panels }) }));
    const withData = shown.filter(({ data }) => data !== undefined).map(({ entry }) => entry);
    await recordReading(this.parts, { found, definition, reader, place: 'timeline', entries: withData });
    return {
      entries: shown.map(({ entry, data }) => ({
        ...entryDto(entry, reader, panels),
        ...optional('name', elementName(definition.graph, entry.element)),
        ...optional('data', data),
      })),
    };
  }

  /** Cases of whoever has the number, as far as the actor may read them. */
  async search(actor: Actor, identityNumber: string): Promise<CaseListDto> {
    const found = await findCasesByIdentityNumber(this.parts.store, identityNumber.toUpperCase(), { limit: LIST_LIMIT });
    const full = await Promise.all(found.map(({ id }) => findCase(this.parts.store, id)));
    const readable = full.filter((each) => each !== undefined).filter(({ scope }) => canReadCase(actor, scope));
    return { cases: await listedCases(this.parts, actor, readable) };
  }

  /** Cases in which the actor is applicant or agent, or acts for the organisation that applies. */
  async mine(actor: Actor, { after, which }: MyCasesQuery): Promise<MyCasesDto> {
    const { store } = this.parts;
    const party = { personId: actor.personId, organisations: organisationsOf(actor) };
    const found = await listCasesOfParty(store, party, { after, which, limit: LIST_LIMIT });
    return { cases: await myCases(this.parts, actor, found) };
  }

  async withdraw(actor: Actor, caseId: CaseId, id: CommandId): Promise<OutcomeDto> {
    const { store } = this.parts;
    const found = await readableCase(store, actor, { caseId });
    if (!isParty(actor, found)) throw new ProblemError('not-permitted');
    return this.advance(caseId, { kind: 'withdraw', id, actor });
  }

  async receive(actor: Actor, command: { caseId: CaseId; message: string; id: CommandId }, body: MessageInDto): Promise<OutcomeDto> {
    const found = await findCase(this.parts.store, command.caseId);
    if (found === undefined || !mayMessage(actor, found)) throw new ProblemError('unknown-case');
    const correlation = body.correlation === undefined ? {} : { correlation: body.correlation };
    return this.advance(command.caseId, {
      kind: 'receive-message',
      id: command.id,
      actor,
      message: command.message,
      ...correlation,
      payload: body.payload,
    });
  }

  private async advance(caseId: CaseId, command: Command): Promise<OutcomeDto> {
    const { store, cases, wall } = this.parts;
    return outcomeDto(await accepted(store, await cases.advance(caseId, command, wall())));
  }
}

/** Programs of departments and institutions send messages to cases of their own county, which they need not be able to read. */
function mayMessage(actor: Actor, { organisationId, organisationPath }: CaseView): boolean {
  const sending = actor.postings.filter(({ post }) => permissionsOf(post).includes('send-message'));
  return sending.some((posting) => organisationPath.includes(posting.organisationId) || posting.organisationPath.includes(organisationId));
}

const partiesOf = ({ applicantId, agentId }: CaseView): readonly string[] => [applicantId, agentId].filter((id) => id !== undefined);

function entryDto(entry: AuditEntry, reader: Reader, panels: OpenPanels): TimelineEntryDto {
  const { seq, at, kind, element, actor, actorName } = entry;
  const secret = kind === 'message-received' || isSecret(panels, reader, { element, by: actor });
  const by = actor === undefined || secret ? undefined : reader.performer(actor, actorName ?? '');
  const sees = reader.isStaff && reader.mayRead('medical') && !isSecret(panels, reader, { element, by: actor });
  const detail = sees ? objectOf(entry.detail) : {};
  const reasons = sees ? reasonsOf(entry) : {};
  return {
    seq,
    at: at.toISOString(),
    kind,
    ...optional('element', element),
    ...optional('by', by),
    ...reasons,
    ...optional('decisions', detail['decisions']),
    ...optional('tallies', detail['tallies']),
  };
}

/** Entries that say why: free text, which may say anything. */
const REASONED: readonly string[] = [
  'task-transferred',
  'task-delegated',
  'task-held',
  'signers-added',
  'separation-excepted',
  'task-sent-back',
  'task-taken-back',
  'clock-paused',
  'clock-resumed',
  'recused',
  'token-moved',
  'case-cancelled',
];

/** Why somebody passed a task on, put it off or drew others into it, and by what rule. */
function reasonsOf({ kind, detail }: AuditEntry): Pick<TimelineEntryDto, 'reason' | 'basis'> {
  if (!REASONED.includes(kind) || !isJsonObject(detail)) return {};
  const { reason, basis } = detail;
  return { ...(typeof reason === 'string' ? { reason } : {}), ...(typeof basis === 'string' ? { basis } : {}) };
}

const objectOf = (detail: unknown): JsonObject => (isJsonObject(detail) ? detail : {});

function optional<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}
